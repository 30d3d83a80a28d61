package dev.madoguchi.mailbridge.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hold of the one socket that Jakarta Mail may open: its time-out must change on the way, a dead one must be cut, and none may be
 * opened behind our back, as Jakarta Mail does when a folder's connection is lost.
 */
public final class Sockets {

    private volatile @Nullable Socket last;
    private boolean opened;

    public SocketFactory plain() {
        return new Plain(this);
    }

    public SSLSocketFactory tls() {
        return new WithTls(this, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** How long a read waits from now on. */
    public void readTimeout(Duration timeout) throws IOException {
        var socket = last;
        if (socket == null) {
            throw new SocketException("not connected");
        }
        socket.setSoTimeout(Math.toIntExact(Math.max(1, timeout.toMillis())));
    }

    /** Cuts the connection; whoever reads from it gets an exception at once. */
    public void abort() {
        var socket = last;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                last = null;
            }
        }
    }

    private synchronized Socket first(Socket socket) throws IOException {
        if (opened) {
            socket.close();
            throw new SocketException("The connection was lost.");
        }
        opened = true;
        return kept(socket);
    }

    private Socket kept(Socket socket) {
        last = socket;
        return socket;
    }

    private static final class Plain extends SocketFactory {

        private final Sockets sockets;

        Plain(Sockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public Socket createSocket() throws IOException {
            return sockets.first(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return sockets.first(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return sockets.first(new Socket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return sockets.first(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return sockets.first(new Socket(host, port, local, localPort));
        }
    }

    private static final class WithTls extends SSLSocketFactory {

        private final Sockets sockets;
        private final SSLSocketFactory java;

        WithTls(Sockets sockets, SSLSocketFactory java) {
            this.sockets = sockets;
            this.java = java;
        }

        @Override
        public Socket createSocket() throws IOException {
            return sockets.first(java.createSocket());
        }

        @Override
        public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
            return sockets.kept(java.createSocket(below, host, port, autoClose));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return sockets.first(java.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return sockets.first(java.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return sockets.first(java.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return sockets.first(java.createSocket(host, port, local, localPort));
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return java.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return java.getSupportedCipherSuites();
        }
    }
}
