package dev.madoguchi.slack;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether what is written in Slack reaches this process now. */
@Component
public class SlackHearing {

    private final ObjectProvider<SocketConnection> socket;

    SlackHearing(ObjectProvider<SocketConnection> socket) {
        this.socket = socket;
    }

    /** In HTTP mode Slack itself repeats for about an hour what it could not deliver: there being up is enough. */
    public boolean works() {
        var connection = socket.getIfAvailable();
        return connection == null || connection.works();
    }

    /** How often this process was cut off since it was started. */
    public int losses() {
        var connection = socket.getIfAvailable();
        return connection == null ? 0 : connection.losses();
    }
}
