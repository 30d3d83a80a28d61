package dev.madoguchi.mailbridge.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.jspecify.annotations.Nullable;

/** One IDLE command (RFC 2177) that ends in time. The one of Jakarta Mail ignores time-outs and waits for a dead server for ever. */
public final class Idle {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    private final IMAPProtocol protocol;
    private final Sockets sockets;

    public Idle(IMAPProtocol protocol, Sockets sockets) {
        this.protocol = protocol;
        this.sockets = sockets;
    }

    /** Waits for the first word of the server or until the time is over, whichever comes first; true when it spoke. */
    public Boolean await(Duration atMost) throws ProtocolException {
        var goodbye = atMost.dividedBy(4).compareTo(LONGEST_GOODBYE) < 0 ? atMost.dividedBy(4) : LONGEST_GOODBYE;
        long deadline = System.nanoTime() + atMost.minus(goodbye).toNanos();
        protocol.idleStart();
        boolean spoke = false;
        while (!spoke) {
            var response = read(Duration.ofNanos(deadline - System.nanoTime()));
            if (response == null) {
                break;
            }
            if (!protocol.processIdleResponse(response)) {
                restoreTimeout();
                return true;
            }
            spoke = response.isUnTagged() && !response.isOK();
        }
        finish(goodbye);
        return spoke;
    }

    private void finish(Duration goodbye) throws ProtocolException {
        protocol.idleAbort();
        long deadline = System.nanoTime() + goodbye.toNanos();
        while (true) {
            var response = read(Duration.ofNanos(deadline - System.nanoTime()));
            if (response == null) {
                sockets.abort();
                throw new ConnectionException(
                        protocol, Response.byeResponse(new SocketTimeoutException("no answer any more")));
            }
            if (!protocol.processIdleResponse(response)) {
                restoreTimeout();
                return;
            }
        }
    }

    /** The next response, or null when none came in time. */
    private @Nullable Response read(Duration timeout) throws ProtocolException {
        setTimeout(timeout);
        var response = protocol.readIdleResponse();
        return response.getException() instanceof SocketTimeoutException ? null : response;
    }

    private void restoreTimeout() throws ProtocolException {
        setTimeout(USUAL_TIMEOUT);
    }

    private void setTimeout(Duration timeout) throws ProtocolException {
        try {
            sockets.readTimeout(timeout);
        } catch (IOException lost) {
            throw new ConnectionException(protocol, Response.byeResponse(lost));
        }
    }
}
