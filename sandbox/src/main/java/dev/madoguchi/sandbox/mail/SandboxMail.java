package dev.madoguchi.sandbox.mail;

import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server on this machine only, with the mailboxes of the desk and of its customers. */
public final class SandboxMail implements AutoCloseable {

    /** How the server calls itself where it says what it found out about a sender. */
    public static final String SERVER = SenderStamp.SERVER;

    private static final String LOOPBACK = "127.0.0.1";
    private static final long START_LIMIT_MILLIS = 10_000;

    private final PostOffice office;
    private final Postman postman = new Postman(this::smtpPort);
    private final Map<String, Customer> customers = Collections.synchronizedMap(new LinkedHashMap<>());
    private final CopyOnWriteArrayList<String> accounts = new CopyOnWriteArrayList<>();
    private AbstractServer smtp;
    private AbstractServer imap;

    private SandboxMail(@Nullable Path folder) {
        office = new PostOffice(new KeptMails(folder));
        office.writers().forEach((address, name) -> customer(name, address));
        smtp = started(new SmtpDoor(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP), office));
        imap = started(new ImapServer(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP), office));
    }

    /** Starts empty; everything is gone after {@link #close()}. */
    public static SandboxMail start() {
        return new SandboxMail(null);
    }

    /** Starts with the mails that earlier runs left in the folder; UIDVALIDITY is a new one in each run. */
    public static SandboxMail start(Path folder) {
        return new SandboxMail(folder);
    }

    public int smtpPort() {
        return smtp.getPort();
    }

    public int imapPort() {
        return imap.getPort();
    }

    /** A mailbox that is read over IMAP; its user name is its address. */
    public void addAccount(String address, String password) {
        office.open(address, password);
        accounts.addIfAbsent(Addresses.bare(address));
    }

    /** The addresses of {@link #addAccount}, in that order. */
    public List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** The customer with this address, always the same one. */
    public Customer customer(String name, String address) {
        office.open(address, null);
        return customers.computeIfAbsent(Addresses.bare(address), bare -> new Customer(name, bare, office, postman));
    }

    public Collection<Customer> customers() {
        synchronized (customers) {
            return List.copyOf(customers.values());
        }
    }

    /** What lies in any mailbox, the newest last. */
    public List<ReceivedMail> mails(String address) {
        return office.received(address);
    }

    /** Any mail, received or sent, by its number. */
    public Optional<ReceivedMail> find(long number) {
        return office.find(number);
    }

    /** What came for addresses that nobody here has: if something lies there, it was sent to the wrong place. */
    public Map<String, List<ReceivedMail>> elsewhere() {
        var elsewhere = new TreeMap<String, List<ReceivedMail>>();
        office.strangers().forEach(address -> elsewhere.put(address, office.received(address)));
        return elsewhere;
    }

    /** From now on mail to this address is refused with this SMTP code: 4xx for now, 5xx for good. */
    public void refuse(String address, int code) {
        office.refuse(address, code);
    }

    public void accept(String address) {
        office.accept(address);
    }

    /** The next mail is taken, but the line breaks before its sender hears of it. */
    public void loseNextAnswer() {
        office.loseNextAnswer();
    }

    /** From now on these shares of the mails to customers are put off, or taken without its sender hearing of it. */
    public void byChance(long seed, double putOff, double answerLost) {
        office.befall(new Mishaps(seed, putOff, answerLost));
    }

    /** Whoever reads mail is cut off in the middle of it, and may come back at once. */
    public synchronized void cutReaders() {
        imap.stopService();
        imap = started(new ImapServer(new ServerSetup(imap.getPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP), office));
    }

    /** Runs after every mail that arrives or is sent. */
    public void onChange(Runnable listener) {
        office.onChange(listener);
    }

    /** An outage: nobody is reached, nothing is lost. */
    public synchronized void stop() {
        smtp.stopService();
        imap.stopService();
    }

    /** The end of the outage, on the same ports. */
    public synchronized void resume() {
        smtp = started(new SmtpDoor(new ServerSetup(smtp.getPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP), office));
        imap = started(new ImapServer(new ServerSetup(imap.getPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP), office));
    }

    @Override
    public void close() {
        stop();
    }

    private static AbstractServer started(AbstractServer server) {
        server.startService();
        try {
            if (!server.waitTillRunning(START_LIMIT_MILLIS)) {
                throw new IllegalStateException("The mail server does not start: " + server);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return server;
    }
}
