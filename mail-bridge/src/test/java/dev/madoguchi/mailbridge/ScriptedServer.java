package dev.madoguchi.mailbridge;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server of one conversation a connection: it says what the script says after a line that begins as the script says. */
final class ScriptedServer implements AutoCloseable {

    static final String HANG_UP = "hang up";
    static final String RESET = "reset";
    static final String SAY_NOTHING = "say nothing";

    private final ServerSocket listener;
    private final String greeting;
    private volatile String keys = "";
    private volatile String tag = "";
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private ScriptedServer(String greeting) throws IOException {
        this.greeting = greeting;
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** An SMTP server that takes everything, until the script says otherwise. */
    static ScriptedServer smtp() throws IOException {
        return new ScriptedServer("220 scripted")
                .answers("EHLO", "250 scripted")
                .answers("MAIL", "250 ok")
                .answers("RCPT", "250 ok")
                .answers("DATA", "354 go on")
                .answers(".", "250 taken")
                .answers("QUIT", "221 bye");
    }

    /** The same, but it takes passwords, and only after it has changed to TLS with the certificate of this file. */
    static ScriptedServer smtpWithStartTls(String keys) throws IOException {
        var server = smtp();
        server.keys = keys;
        return server.answers("EHLO", "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN")
                .answers("AUTH", "235 welcome")
                .answers("STARTTLS", "220 go on");
    }

    static ScriptedServer greeting(String greeting) throws IOException {
        return new ScriptedServer(greeting);
    }

    /** Looked at before what was scripted so far. */
    ScriptedServer first(String beginning, String answer) {
        var others = new LinkedHashMap<>(answers);
        answers.clear();
        answers.put(beginning, answer);
        answers.putAll(others);
        return this;
    }

    ScriptedServer answers(String beginning, String answer) {
        answers.put(beginning, answer);
        return this;
    }

    MailAccount account() {
        return new MailAccount("127.0.0.1", listener.getLocalPort(), Tls.NONE, "", new Credential.Password(""), false);
    }

    MailAccount account(Tls tls) {
        return account("127.0.0.1", tls);
    }

    /** For a client that shows this token. */
    MailAccount account(TokenSource tokens) {
        return new MailAccount(
                "127.0.0.1",
                listener.getLocalPort(),
                Tls.NONE,
                "anna@desk.example",
                new Credential.Token(tokens),
                false);
    }

    MailAccount account(String host, Tls tls) {
        return new MailAccount(
                host, listener.getLocalPort(), tls, "anna", new Credential.Password("canary-secret"), false);
    }

    /** Every line the client said. */
    List<String> heard() {
        return new ArrayList<>(heard);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (var connection = listener.accept()) {
                connections.add(connection);
                converse(connection);
            } catch (IOException | GeneralSecurityException over) {
                continue;
            }
        }
    }

    private void converse(Socket connection) throws IOException, GeneralSecurityException {
        var in = reader(connection);
        var out = connection.getOutputStream();
        say(out, greeting);
        goOn(connection, in, out);
    }

    private void goOn(Socket connection, BufferedReader in, OutputStream out)
            throws IOException, GeneralSecurityException {
        boolean inData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (inData && !line.equals(".")) {
                continue;
            }
            var answer = answer(line);
            if (answer.equals(HANG_UP)) {
                return;
            }
            if (answer.equals(RESET)) {
                connection.setSoLinger(true, 0);
                return;
            }
            inData = answer.startsWith("354");
            say(out, answer);
            if (line.equals("STARTTLS") && answer.startsWith("220")) {
                var secure = secured(connection);
                goOn(secure, reader(secure), secure.getOutputStream());
                return;
            }
        }
    }

    private Socket secured(Socket connection) throws IOException, GeneralSecurityException {
        var password = "changeit".toCharArray();
        var store = KeyStore.getInstance(new File("src/test/resources/tls", keys), password);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var secure = (SSLSocket) context.getSocketFactory().createSocket(connection, null, true);
        secure.setUseClientMode(false);
        return secure;
    }

    private static BufferedReader reader(Socket connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /**
     * The script speaks IMAP too: there the word after the tag counts, and {@code TAG} in an answer stands for the tag. A line of one
     * word goes on with the command before it.
     */
    private String answer(String line) {
        int blank = line.indexOf(' ');
        if (blank >= 0) {
            tag = line.substring(0, blank);
        }
        for (var entry : answers.entrySet()) {
            if (line.startsWith(entry.getKey()) || line.substring(blank + 1).startsWith(entry.getKey())) {
                return entry.getValue().replace("TAG", tag);
            }
        }
        return "500 what?";
    }

    private static void say(OutputStream out, String words) throws IOException {
        if (!words.equals(SAY_NOTHING)) {
            out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
