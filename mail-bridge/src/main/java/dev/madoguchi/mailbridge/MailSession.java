package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.server.Sockets;
import jakarta.mail.Session;
import java.util.Properties;

/** The settings of Jakarta Mail, all of them said aloud: no default decides about safety. */
final class MailSession {

    private static final String SECONDS_30 = "30000";

    private MailSession() {}

    static Session imap(MailAccount account, Sockets sockets) {
        var properties = common("imap", account, sockets);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.partialfetch", "false");
        properties.put("mail.imap.connectionpoolsize", "1");
        properties.put("mail.imap.separatestoreconnection", "false");
        properties.put("mail.imap.closefoldersonstorefailure", "true");
        properties.put("mail.imap.auth.mechanisms", Login.mechanisms(account.credential()));
        return session(properties);
    }

    static Session smtp(MailAccount account, Sockets sockets) {
        var properties = common("smtp", account, sockets);
        properties.put("mail.smtp.auth", String.valueOf(!account.user().isEmpty()));
        properties.put("mail.smtp.auth.mechanisms", Login.mechanisms(account.credential()));
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.allow8bitmime", "false");
        properties.put("mail.mime.allowutf8", "false");
        return session(properties);
    }

    private static Properties common(String protocol, MailAccount account, Sockets sockets) {
        var prefix = "mail." + protocol + ".";
        var properties = new Properties();
        properties.put(prefix + "host", account.host());
        properties.put(prefix + "port", String.valueOf(account.port()));
        properties.put(prefix + "connectiontimeout", SECONDS_30);
        properties.put(prefix + "timeout", SECONDS_30);
        properties.put(prefix + "writetimeout", "60000");
        properties.put(prefix + "ssl.enable", String.valueOf(account.tls() == Tls.IMPLICIT));
        properties.put(prefix + "starttls.enable", String.valueOf(account.tls() == Tls.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(account.tls() == Tls.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put(prefix + "socketFactory", sockets.plain());
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.socketFactory", sockets.tls());
        properties.put("mail.mime.address.strict", "false");
        properties.put("mail.debug", "false");
        properties.put("mail.debug.auth", "false");
        return properties;
    }

    private static Session session(Properties properties) {
        var session = Session.getInstance(properties);
        session.setDebug(false);
        return session;
    }
}
