package dev.madoguchi.mailbridge.server;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/** An IMAP store that shows a token only to a server that asks for one: Angus Mail would send it to any other as a password. */
public final class ImapStore extends IMAPStore {

    private final boolean byToken;

    public ImapStore(Session session, boolean byToken) {
        super(session, new URLName("imap", null, -1, null, null, null));
        this.byToken = byToken;
    }

    @Override
    protected void preLogin(IMAPProtocol protocol) throws ProtocolException {
        if (byToken && !protocol.hasCapability("AUTH=XOAUTH2")) {
            throw new CommandFailedException("it offers no XOAUTH2");
        }
    }
}
