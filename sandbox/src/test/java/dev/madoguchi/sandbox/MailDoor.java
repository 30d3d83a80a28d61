package dev.madoguchi.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A way to a mail server on which somebody listens: at the line that is waited for, something happens before it goes on. */
final class MailDoor implements AutoCloseable {

    private static final Watch NOTHING = new Watch(line -> false, false, () -> {});

    private final ServerSocket entrance;
    private final int server;
    private volatile Watch watch = NOTHING;
    private volatile boolean mute;

    /**
     * What is waited for.
     *
     * @param line what the client says
     * @param isHeard whether the server hears it, but its answer does not arrive; otherwise it does not hear it
     */
    record Watch(Predicate<String> line, boolean isHeard, Runnable happening) {}

    MailDoor(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void await(Watch next) {
        watch = next;
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var inside = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> listen(client, inside));
                start(() -> answer(inside, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void listen(Socket client, Socket inside) {
        try (client;
                inside) {
            var in = new BufferedInputStream(client.getInputStream());
            for (var line = line(in); line.length > 0; line = line(in)) {
                var heard = watch;
                boolean isIt = heard.line().test(new String(line, StandardCharsets.ISO_8859_1));
                mute |= isIt;
                if (!isIt || heard.isHeard()) {
                    inside.getOutputStream().write(line);
                }
                if (isIt) {
                    watch = NOTHING;
                    heard.happening().run();
                    mute = false;
                    return;
                }
            }
        } catch (IOException e) {
            // one of the two is gone, and so is the other now
            return;
        }
    }

    private void answer(Socket inside, Socket client) {
        try (client;
                inside) {
            var bytes = new byte[8_192];
            for (int length = inside.getInputStream().read(bytes);
                    length >= 0;
                    length = inside.getInputStream().read(bytes)) {
                if (!mute) {
                    client.getOutputStream().write(bytes, 0, length);
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    /** With its end; empty at the end of the conversation. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "mail-door");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
