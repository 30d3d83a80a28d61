package dev.madoguchi.mail;

import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.intake.Notices;
import dev.madoguchi.application.intake.Notices.Notice;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.MailSender;
import dev.madoguchi.mailbridge.MimeWriter;
import dev.madoguchi.mailbridge.OutgoingMail;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever runs the desk by mail what a channel was told too, in case Slack is what is broken. */
@Component
class OperatorMailDelivery implements Carrier {

    private final Notices notices;
    private final MailAccounts accounts;

    OperatorMailDelivery(Notices notices, MailAccounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.OPERATOR_MAIL);
    }

    /** Twice is better than not at all here: nobody but the operator gets it. */
    @Override
    public Progress carry(Delivery delivery) {
        var operator = accounts.operator();
        if (operator == null) {
            return Progress.DONE;
        }
        var notice = notices.get(delivery.ref());
        var account = accounts.of(notice.mailbox());
        try {
            MailSender.send(
                    account.smtp(),
                    account.address(),
                    List.of(operator),
                    MimeWriter.write(mail(notice, account.address(), operator, delivery)));
        } catch (MailFailure failure) {
            var reason = String.valueOf(failure.getMessage());
            switch (failure.kind()) {
                case PERMANENT -> throw new Undeliverable(reason);
                case UNCERTAIN, TEMPORARY, LOGIN, UNREACHABLE -> throw new TryAgain(reason);
            }
        }
        return Progress.DONE;
    }

    private static OutgoingMail mail(Notice notice, String address, String operator, Delivery delivery) {
        var said = switch (notice.what()) {
            case MAILBOX_SILENT -> address + " has not been read for five minutes";
            case MAILBOX_BACK -> address + " is read again";
            case SLACK_PAUSED -> "Slack takes nothing from the desk";
            case SLACK_BACK -> "Slack takes posts of the desk again";
        };
        var text = said + " (" + notice.at() + ").\n\n" + Objects.requireNonNullElse(notice.detail(), "");
        return new OutgoingMail(
                "notice-" + delivery.ref() + "-" + delivery.token() + address.substring(address.lastIndexOf('@')),
                notice.at(),
                new MailAddress(address, "Madoguchi"),
                List.of(MailAddress.of(operator)),
                List.of(),
                "Madoguchi: " + said,
                List.of(),
                List.of(),
                text.strip() + "\n",
                null,
                List.of(),
                true);
    }
}
