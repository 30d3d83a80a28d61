package dev.madoguchi.mailbridge;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares what was read in a mail with what the file beside it expects; texts with their white space collapsed. */
final class MailExpectations {

    private final Inspection inspection;
    private final IncomingMail mail;
    private final List<String> misses = new ArrayList<>();

    MailExpectations(Inspection inspection) {
        this.inspection = inspection;
        this.mail = inspection.mail();
    }

    /** One line for each expectation that does not hold. */
    List<String> misses(Map<String, Object> expected) {
        expected.forEach(this::check);
        return misses;
    }

    private void check(String field, Object wanted) {
        switch (field) {
            case "from" -> equal(field, wanted, mail.from().address());
            case "fromName" -> equal(field, wanted, mail.from().name());
            case "toName" -> equal(field, wanted, mail.to().get(0).name());
            case "to" -> equal(field, wanted, addresses(mail.to()));
            case "cc" -> equal(field, wanted, addresses(mail.cc()));
            case "replyTo" -> equal(field, wanted, mail.replyTo().get(0).address());
            case "subject" -> equal(field, wanted, mail.subject());
            case "date" ->
                equal(field, OffsetDateTime.parse(text(wanted)).toInstant().toString(), String.valueOf(mail.date()));
            case "messageId" -> equal(field, wanted, mail.messageId());
            case "inReplyTo" -> equal(field, wanted, mail.inReplyTo().get(0));
            case "references" -> equal(field, wanted, mail.references());
            case "text" -> equal(field, wanted, mail.text());
            case "replyText" -> equal(field, wanted, mail.newText());
            case "textContains" -> each(field, wanted, mail.text(), String::contains);
            case "textNotContains" -> each(field, wanted, mail.text(), (text, part) -> !text.contains(part));
            case "replyTextContains" -> each(field, wanted, mail.newText(), String::contains);
            case "replyTextNotContains" -> each(field, wanted, mail.newText(), (text, part) -> !text.contains(part));
            case "foldedContains" -> each(field, wanted, mail.foldedText(), String::contains);
            case "htmlTextContains" -> each(field, wanted, inspection.htmlText(), String::contains);
            case "warningsContain" -> each(field, wanted, String.join("\n", mail.warnings()), String::contains);
            case "warnings" -> equal(field, wanted, mail.warnings());
            case "kind" -> equal(field, wanted, mail.kind().name().toLowerCase(Locale.ROOT));
            case "mailingList" -> equal(field, wanted, mail.kind() == MailKind.LIST);
            case "autoReply" -> equal(field, wanted, mail.kind() == MailKind.AUTOMATIC);
            case "attachments" -> attachments((List<?>) wanted);
            case "attachmentCount" -> equal(field, wanted, mail.attachments().size());
            case "bounce" -> equal(field, wanted, mail.bounce() != null);
            default -> bounce(field, wanted, Objects.requireNonNull(mail.bounce(), field + ", but no bounce"));
        }
    }

    private void bounce(String field, Object wanted, Bounce bounce) {
        switch (field) {
            case "bouncedRecipient" -> equal(field, wanted, bounce.recipients().get(0));
            case "bouncedRecipients" -> equal(field, wanted, bounce.recipients());
            case "bounceStatus" -> equal(field, wanted, bounce.status());
            case "bouncePermanent" -> equal(field, wanted, bounce.permanent());
            case "bounceExplanationContains" -> each(field, wanted, bounce.reason(), String::contains);
            case "originalMessageId" -> equal(field, wanted, bounce.originalMessageId());
            case "originalReferences" -> equal(field, wanted, bounce.originalReferences());
            case "bounceReason" ->
                equal(field, wanted, inspection.failures().get(0).word());
            case "bounceHard" ->
                equal(field, wanted, inspection.failures().get(0).hard());
            default -> misses.add(field + " is no expectation that can be checked");
        }
    }

    private void attachments(List<?> wanted) {
        equal("attachmentCount", wanted.size(), mail.attachments().size());
        var left = new ArrayList<>(mail.attachments());
        for (var each : wanted) {
            var one = (Map<?, ?>) each;
            var found = left.stream().filter(file -> isLike(file, one)).findFirst();
            found.ifPresentOrElse(left::remove, () -> misses.add("attachment " + one + " is not among " + left));
        }
    }

    private static boolean isLike(Attachment file, Map<?, ?> wanted) {
        return (!wanted.containsKey("name") || file.name().equals(wanted.get("name")))
                && (!wanted.containsKey("type") || file.contentType().equals(wanted.get("type")))
                && (!wanted.containsKey("size")
                        || Objects.equals(
                                wanted.get("size"), (int) file.content().size()));
    }

    private void each(String field, Object wanted, String got, BiPredicate<String, String> holds) {
        for (var part : (Collection<?>) wanted) {
            if (!holds.test(collapsed(got), collapsed(text(part)))) {
                misses.add(field + ": wanted «" + part + "», got «" + got + "»");
            }
        }
    }

    private void equal(String field, Object wanted, @Nullable Object got) {
        boolean texts = wanted instanceof String && got instanceof String;
        boolean same = texts ? collapsed(text(wanted)).equals(collapsed(text(got))) : wanted.equals(got);
        if (!same) {
            misses.add(field + ": wanted «" + wanted + "», got «" + got + "»");
        }
    }

    private static List<String> addresses(List<MailAddress> addresses) {
        return addresses.stream().map(MailAddress::address).toList();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static String collapsed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
