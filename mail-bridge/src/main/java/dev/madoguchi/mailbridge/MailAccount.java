package dev.madoguchi.mailbridge;

/**
 * How to reach one mail server.
 *
 * @param port 1 to 65535
 * @param user may be empty for an SMTP server that wants no login
 * @param allowInsecure accepts {@link Tls#NONE} to another machine: passwords and mails then cross the network in clear
 */
public record MailAccount(String host, int port, Tls tls, String user, Credential credential, boolean allowInsecure) {

    public MailAccount {
        if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            throw new IllegalArgumentException("host: name the mail server, such as imap.example.com.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: must be between 1 and 65535.");
        }
        if (tls == Tls.NONE && !allowInsecure && !isLoopback(host)) {
            throw new IllegalArgumentException("tls: without TLS the password would cross the network in clear. "
                    + "Choose IMPLICIT or STARTTLS, or set allowInsecure.");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
