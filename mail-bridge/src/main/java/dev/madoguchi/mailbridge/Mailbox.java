package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.raw.RawMail;
import dev.madoguchi.mailbridge.server.Idle;
import dev.madoguchi.mailbridge.server.ImapStore;
import dev.madoguchi.mailbridge.server.MailSource;
import dev.madoguchi.mailbridge.server.Sockets;
import dev.madoguchi.mailbridge.server.UidFetch;
import dev.madoguchi.mailbridge.server.UidSearch;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * One folder of an IMAP server (RFC 3501), opened for reading only: nothing on the server ever changes, not even {@code \Seen}. For
 * one thread, but {@link #close} may come from any.
 */
public final class Mailbox implements AutoCloseable {

    private static final int NEVER_LISTED = -1;

    private final MailAccount account;
    private final Sockets sockets;
    private final Store store;
    private final IMAPFolder folder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int mailsWhenListed = NEVER_LISTED;

    private Mailbox(MailAccount account, Sockets sockets, Store store, IMAPFolder folder) {
        this.account = account;
        this.sockets = sockets;
        this.store = store;
        this.folder = folder;
    }

    /**
     * Connects, logs in and opens a folder.
     *
     * @param folder as the server names it, such as {@code INBOX}
     * @throws MailFailure UNREACHABLE, LOGIN, or PERMANENT when there is no such folder
     */
    public static Mailbox open(MailAccount account, String folder) {
        var login = Login.to(account);
        var sockets = new Sockets();
        boolean byToken = account.credential() instanceof Credential.Token;
        var store = new ImapStore(MailSession.imap(account, sockets), byToken);
        try {
            store.connect(account.host(), account.port(), account.user(), login.secret());
            var opened = (IMAPFolder) store.getFolder(folder);
            opened.open(Folder.READ_ONLY);
            return new Mailbox(account, sockets, store, opened);
        } catch (MessagingException failure) {
            close(store);
            throw login.failed(failure);
        }
    }

    /**
     * Tries whether the folder can be opened.
     *
     * @throws MailFailure as {@link #open}
     */
    public static void check(MailAccount account, String folder) {
        open(account, folder).close();
    }

    /** The number under which UIDs are valid; when it changes, every UID means another mail (RFC 3501 section 2.3.1.1). */
    public long uidValidity() {
        return asked(folder::getUIDValidity);
    }

    /** The UID that the next mail will get, as of the last {@link #awaitChange}; one more than the greatest when the server does not say. */
    public long uidNext() {
        return asked(() -> UidSearch.next(folder));
    }

    /** The UIDs of all mails in the folder, ascending. */
    public List<Long> uids() {
        return uidsAfter(0);
    }

    /** The UIDs greater than this one, ascending. */
    public List<Long> uidsAfter(long uid) {
        return asked(() -> {
            mailsWhenListed = folder.getMessageCount();
            return UidSearch.after(folder, uid);
        });
    }

    /**
     * The bytes of a mail, or empty when it is gone meanwhile. Look at its {@link HeldMail#size} first: what is larger than
     * {@link MimeReader#LARGEST} cannot be read and need not be fetched.
     */
    public Optional<byte[]> fetch(long uid) {
        return Optional.ofNullable(fetch(List.of(uid)).get(uid));
    }

    /** So many of the first bytes of a mail, or empty when it is gone meanwhile. */
    public Optional<byte[]> beginning(long uid, int length) {
        return asked(() -> {
            var message = (IMAPMessage) folder.getMessageByUID(uid);
            return message == null ? Optional.empty() : MailSource.beginning(folder, message, length);
        });
    }

    /**
     * A mail that is too large for memory, in a file that ends when the mail is closed; or empty when it is gone meanwhile. Of one that
     * is larger than {@link MimeReader#LARGEST}, although the server said otherwise, not much more than that.
     */
    public Optional<RawMail> spool(long uid) {
        return asked(() -> {
            var message = (IMAPMessage) folder.getMessageByUID(uid);
            return message == null ? Optional.empty() : MailSource.spooled(folder, message, MimeReader.LARGEST);
        });
    }

    /** What the server tells of these mails, in its order, without those that are gone meanwhile. */
    public List<HeldMail> held(Collection<Long> uids) {
        return asked(() -> UidFetch.of(folder, uids, HeldMail.ITEMS).stream()
                .flatMap(answer -> HeldMail.of(answer).stream())
                .toList());
    }

    /** The bytes of several mails by UID, all in memory at once; without those that are gone meanwhile. */
    public Map<Long, byte[]> fetch(Collection<Long> uids) {
        return asked(() -> {
            var sources = new HashMap<Long, byte[]>();
            for (var answer : UidFetch.of(folder, uids, "BODY.PEEK[]")) {
                HeldMail.source(answer).ifPresent(source -> sources.put(HeldMail.uid(answer), source));
            }
            return sources;
        });
    }

    /**
     * Returns when the server announces a change, and after this time at the latest, also when the connection is silently dead. A
     * hint and no more: look with {@link #uidsAfter} afterwards, and come back at least every 9 minutes.
     *
     * @throws MailFailure when the connection is lost
     */
    public void awaitChange(Duration atMost) {
        try {
            if (changedSinceListed()) {
                return;
            }
            if (hasIdle()) {
                asked(() -> folder.doCommand(protocol -> new Idle(protocol, sockets).await(atMost)));
                return;
            }
        } catch (MailFailure lost) {
            if (closed.getCount() > 0) {
                throw lost;
            }
        }
        waitUnlessClosed(atMost);
    }

    /** What comes between listing and waiting is told in the answer to any command, once: so one is asked for it. */
    private boolean changedSinceListed() {
        if (mailsWhenListed == NEVER_LISTED) {
            return false;
        }
        return asked(() -> {
            folder.doCommand(protocol -> {
                protocol.noop();
                return true;
            });
            return folder.getMessageCount() != mailsWhenListed;
        });
    }

    private boolean hasIdle() {
        return asked(() -> (Boolean) folder.doCommand(protocol -> protocol.hasCapability("IDLE")));
    }

    private void waitUnlessClosed(Duration atMost) {
        try {
            closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException wantedElsewhere) {
            Thread.currentThread().interrupt();
        }
    }

    /** Cuts the connection, also under a waiting {@link #awaitChange}. */
    @Override
    public void close() {
        closed.countDown();
        sockets.abort();
        close(store);
    }

    private interface Question<T> {
        T ask() throws MessagingException, IOException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (MessagingException | IOException failure) {
            throw Failures.reading(account, failure);
        } catch (IllegalStateException notOpen) {
            throw Failures.reading(account, new IOException("The connection is closed.", notOpen));
        }
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (MessagingException gone) {
            // a connection that cannot be closed in good order is closed all the same
            return;
        }
    }
}
