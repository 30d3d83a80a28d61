package dev.madoguchi.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** The SMTP server, which also takes mails without a return path: bounces and automatic answers have none. */
final class SmtpDoor extends SmtpServer {

    private static final ThreadLocal<Socket> CALLER = new ThreadLocal<>();

    SmtpDoor(ServerSetup setup, Managers office) {
        super(setup, office);
    }

    /** Cuts off whoever is being served on this thread. */
    static void hangUp() {
        try {
            CALLER.get().shutdownOutput();
            CALLER.get().shutdownInput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new Handler(managers.getSmtpManager(), socket);
    }

    private static final class Handler extends SmtpHandler {

        private final Socket caller;

        Handler(SmtpManager manager, Socket socket) {
            super(new SmtpCommandRegistry(), manager, socket);
            caller = socket;
        }

        @Override
        protected void handleCommand() throws IOException {
            CALLER.set(caller);
            super.handleCommand();
            if (currentLine != null && currentLine.regionMatches(true, 0, "MAIL FROM:<>", 0, 12)) {
                state.getMessage().setReturnPath(new MailAddress(""));
            }
        }
    }
}
