package dev.madoguchi.application.intake;

import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Remark;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.mailbridge.Attachment;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.MailTrait;
import dev.madoguchi.mailbridge.MimeReader.Glance;
import dev.madoguchi.mailbridge.SenderCheck;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the desk keeps of a mail. */
final class MessageOfMail {

    private static final int USED_REFERENCES = 100;
    private static final String UNKNOWN_SENDER = "unknown@invalid";

    private MessageOfMail() {}

    static NewMessage of(InquiryId inquiry, Message.Kind kind, Sender sender, IncomingMail mail, Instant now) {
        return new NewMessage(
                inquiry,
                kind,
                Message.State.RECEIVED,
                now,
                sender.address().address(),
                sender.address().name(),
                addresses(mail.to()),
                addresses(mail.cc()),
                mail.subject(),
                mail.newText(),
                null,
                mail.foldedText(),
                mail.messageId(),
                null,
                null,
                null,
                mail.attachments().stream().map(MessageOfMail::attachment).toList(),
                remarks(mail, sender.check()));
    }

    private static List<Remark> remarks(IncomingMail mail, @Nullable SenderCheck check) {
        var remarks = new ArrayList<Remark>();
        if (check == SenderCheck.FAILED) {
            remarks.add(Remark.SENDER_FAILED);
        }
        if (check == SenderCheck.UNPROVEN) {
            remarks.add(Remark.SENDER_UNPROVEN);
        }
        if (mail.traits().contains(MailTrait.LOCKED)) {
            remarks.add(Remark.LOCKED);
        }
        if (mail.traits().contains(MailTrait.TEXT_CUT)) {
            remarks.add(Remark.TEXT_CUT);
        }
        return remarks;
    }

    /** With the source as an attachment, since nothing else could be made of it. */
    static NewMessage unreadable(InquiryId inquiry, Glance glance, RawMail raw, String reason, Instant now) {
        var source = new NewAttachment("mail.eml", "message/rfc822", raw.length(), raw::open, null);
        var sender = sender(glance);
        return new NewMessage(
                inquiry,
                Message.Kind.INCOMING,
                Message.State.RECEIVED,
                now,
                sender.address(),
                sender.name(),
                List.of(),
                List.of(),
                glance.subject() == null ? "" : glance.subject(),
                reason,
                null,
                "",
                glance.messageId(),
                null,
                null,
                null,
                List.of(source),
                List.of());
    }

    /** Whoever wrote it, as far as that can be told. */
    static MailAddress sender(Glance glance) {
        var from = glance.from() == null ? List.<MailAddress>of() : MailAddress.parse(glance.from());
        return from.isEmpty() ? MailAddress.of(UNKNOWN_SENDER) : from.get(0);
    }

    /** Its own id and every id it names. */
    static List<String> idsOf(IncomingMail mail) {
        var ids = new ArrayList<String>();
        if (mail.messageId() != null) {
            ids.add(mail.messageId());
        }
        ids.addAll(mail.inReplyTo());
        mail.references().stream().limit(USED_REFERENCES).forEach(ids::add);
        return ids;
    }

    /** Everybody in To and Cc. */
    static List<String> others(IncomingMail mail) {
        return Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(MailAddress::address)
                .toList();
    }

    private static List<String> addresses(List<MailAddress> addresses) {
        return addresses.stream().map(MailAddress::address).toList();
    }

    private static NewAttachment attachment(Attachment file) {
        return new NewAttachment(file.name(), file.contentType(), file.content().size(), file.content()::open, null);
    }
}
