package dev.madoguchi.application.intake;

import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.SenderCheck;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer of a mail is, and whether that can be believed.
 *
 * @param check what the receiving server found about From; empty when the mailbox does not say which server that is
 */
record Sender(MailAddress address, @Nullable SenderCheck check, boolean believed) {

    /** From, or Reply-To where the mailbox gets contact forms: anybody can write any address into a form. */
    static Sender of(IncomingMail mail, SupportMailbox mailbox, SupportMailboxes mailboxes) {
        var authservId = mailbox.authservId();
        var check = authservId == null ? null : SenderCheck.of(mail, authservId);
        var address = mailbox.customerIsReplyTo()
                ? mail.replyTo().stream()
                        .filter(other -> !mailboxes.isOurs(other.address()))
                        .findFirst()
                        .orElse(mail.from())
                : mail.from();
        return new Sender(address, check, mayBeBelieved(check) && address.sameAs(mail.from()));
    }

    /** Whether From is true as far as the receiving server can tell. */
    static boolean isFromBelieved(IncomingMail mail, SupportMailbox mailbox) {
        var authservId = mailbox.authservId();
        return mayBeBelieved(authservId == null ? null : SenderCheck.of(mail, authservId));
    }

    private static boolean mayBeBelieved(@Nullable SenderCheck check) {
        return check == null || check == SenderCheck.PASSED;
    }
}
