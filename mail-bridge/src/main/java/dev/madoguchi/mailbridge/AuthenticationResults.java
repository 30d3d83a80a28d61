package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.mime.Comments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The {@code Authentication-Results} of our own mail server (RFC 8601), and what follows from them. */
final class AuthenticationResults {

    private static final int MOST_RESULTS = 50;

    /** {@code dkim=pass header.d=example.com}: the method, what came out, and what it was about. */
    private record Result(String method, String outcome, List<String> properties) {

        boolean passedFor(String domain) {
            return outcome.equals("pass")
                    && properties.stream()
                            .anyMatch(property -> isAbout(property, "header.d=", domain)
                                    || isAbout(property, "header.i=", domain)
                                    || isAbout(property, "smtp.mailfrom=", domain));
        }

        private static boolean isAbout(String property, String name, String domain) {
            if (!property.startsWith(name)) {
                return false;
            }
            var value = property.substring(name.length());
            return Organisation.of(value.substring(value.lastIndexOf('@') + 1)).equals(Organisation.of(domain));
        }
    }

    private final MailHeaders headers;
    private final String authservId;
    private final List<Result> results = new ArrayList<>();

    AuthenticationResults(MailHeaders headers, String authservId) {
        this.headers = headers;
        this.authservId = authservId.toLowerCase(Locale.ROOT);
        collect();
    }

    SenderCheck check(MailAddress from) {
        boolean several = headers.all("From").size() > 1
                || headers.first("From")
                                .map(MailAddress::parse)
                                .orElse(List.of())
                                .size()
                        > 1;
        if (several) {
            return SenderCheck.UNPROVEN;
        }
        for (var result : results) {
            if (result.method().equals("dmarc") && result.outcome().equals("pass")) {
                return SenderCheck.PASSED;
            }
            if (result.method().equals("dmarc") && result.outcome().equals("fail")) {
                return SenderCheck.FAILED;
            }
        }
        var domain = from.address().substring(from.address().lastIndexOf('@') + 1);
        if (results.stream().anyMatch(result -> isProof(result.method()) && result.passedFor(domain))) {
            return SenderCheck.PASSED;
        }
        boolean refused = results.stream()
                .anyMatch(result -> result.method().equals("spf")
                        && result.outcome().equals("fail")
                        && result.properties().stream()
                                .anyMatch(property -> Result.isAbout(property, "smtp.mailfrom=", domain)));
        return refused ? SenderCheck.FAILED : SenderCheck.UNPROVEN;
    }

    private static boolean isProof(String method) {
        return method.equals("spf") || method.equals("dkim");
    }

    /** The fields of our server that stand together at the top. */
    private void collect() {
        boolean found = false;
        for (var field : headers.fields()) {
            if (field.name().equalsIgnoreCase("Received") && (found || isForeign(field.value()))) {
                return;
            }
            if (field.name().equalsIgnoreCase("Authentication-Results")) {
                found |= read(Comments.without(field.value()).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether the field is of our server. */
    private boolean read(String value) {
        var parts = value.split(";", MOST_RESULTS);
        var first = parts[0].strip().split("\\s+", 2)[0];
        boolean named = first.indexOf('=') < 0;
        if (!(named ? first : "none").equals(authservId)) {
            return false;
        }
        for (int at = named ? 1 : 0; at < parts.length; at++) {
            var words = List.of(parts[at].strip().split("\\s+", MOST_RESULTS));
            int equals = words.get(0).indexOf('=');
            if (equals > 0) {
                var method = words.get(0).substring(0, equals).split("/", 2)[0];
                results.add(new Result(method, words.get(0).substring(equals + 1), words.subList(1, words.size())));
            }
        }
        return true;
    }

    /** Whether a server of another organisation wrote this {@code Received}; servers without a domain are our own. */
    private boolean isForeign(String received) {
        var words = Comments.without(received).split("\\s+", MOST_RESULTS);
        for (int at = 0; at + 1 < words.length; at++) {
            if (words[at].equalsIgnoreCase("by")) {
                var host = words[at + 1].toLowerCase(Locale.ROOT);
                boolean hasDomain = host.indexOf('.') > 0 && host.chars().anyMatch(c -> c >= 'g' && c <= 'z');
                return hasDomain && named() && !Organisation.of(host).equals(Organisation.of(authservId));
            }
        }
        return false;
    }

    private boolean named() {
        return authservId.indexOf('.') > 0;
    }
}
