package dev.madoguchi.application.thread;

import dev.madoguchi.domain.InquiryId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The signed reference at the end of our mails, such as {@code [#42-1-…]}: it finds the inquiry of an answer
 * whose mail program kept no References. It names the inquiry and the key; 130 bits of HMAC-SHA-256 sign it. What goes to a third person
 * has one of its own, such as {@code [#f42-1-…]}, which finds nothing for a customer.
 */
@Component
public class ReferenceToken {

    private static final String OF_INQUIRY = "reply-to-inquiry:";
    private static final String OF_FORWARD = "reply-to-forward:";
    private static final String OPENS = "[#";
    private static final String OPENS_FORWARD = "[#f";
    private static final int SIGNATURE_LENGTH = 26;
    private static final int LONGEST = 60;

    private final ReferenceKeys keys;

    ReferenceToken(ReferenceKeys keys) {
        this.keys = keys;
    }

    public String of(InquiryId inquiry) {
        return of(OPENS, OF_INQUIRY, inquiry.value());
    }

    /** For what goes to a third person. */
    public String ofForward(InquiryId inquiry) {
        return of(OPENS_FORWARD, OF_FORWARD, inquiry.value());
    }

    private String of(String opens, String what, long number) {
        var key = keys.newest();
        return opens + number + "-" + key.id() + "-" + sign(what, number, key) + "]";
    }

    /** The inquiry of the first genuine reference in a text. */
    public Optional<InquiryId> find(String text) {
        return find(text, OPENS, OF_INQUIRY).map(InquiryId::new);
    }

    /** The same where a text answers what went to a third person. */
    public Optional<InquiryId> findForward(String text) {
        return find(text, OPENS_FORWARD, OF_FORWARD).map(InquiryId::new);
    }

    private Optional<Long> find(String text, String opens, String what) {
        for (int start = text.indexOf(opens); start >= 0; start = text.indexOf(opens, start + 1)) {
            int end = text.indexOf(']', start);
            if (end < 0) {
                return Optional.empty();
            }
            if (end - start <= LONGEST) {
                var found =
                        verify(what, text.substring(start + opens.length(), end).split("-", -1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Long> verify(String what, String... parts) {
        if (parts.length != 3 || !isNumber(parts[0]) || !isNumber(parts[1])) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts[0]);
        return keys.find(Integer.parseInt(parts[1]))
                .filter(key -> MessageDigest.isEqual(
                        sign(what, number, key).getBytes(StandardCharsets.US_ASCII),
                        parts[2].toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)))
                .map(key -> number);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String sign(String what, long number, ReferenceKeys.Key key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            var code = mac.doFinal((what + number).getBytes(StandardCharsets.US_ASCII));
            var digits = new BigInteger(1, Arrays.copyOf(code, 17)).toString(32);
            return "0".repeat(Math.max(0, 28 - digits.length())).concat(digits).substring(0, SIGNATURE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
