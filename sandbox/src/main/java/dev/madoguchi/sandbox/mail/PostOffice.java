package dev.madoguchi.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Where all mails lie: takes what arrives, sorts it to its mailbox, refuses what it was told to refuse. */
final class PostOffice extends Managers {

    private static final int GREYLISTED = 451;

    private final KeptMails kept;
    private final List<KeptMails.Letter> letters = new ArrayList<>();
    private final Set<String> accounts = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean losesNextAnswer = new AtomicBoolean();
    private final Set<String> ofTheDesk = ConcurrentHashMap.newKeySet();
    private final SmtpManager counter;
    private final List<Parcel> onTheCounter = new ArrayList<>();

    private volatile Mishaps mishaps = Mishaps.NONE;

    private record Parcel(String address, byte[] raw) {}

    PostOffice(KeptMails kept) {
        this.kept = kept;
        counter = new Counter();
        getUserManager().setAuthRequired(true);
        getUserManager()
                .setMessageDeliveryHandler((mail, recipient) -> deliver(mail.getMessage(), recipient.getEmail()));
        for (var letter : kept.load()) {
            letters.add(letter);
            if (letter.box() == KeptMails.Box.IN) {
                user(letter.address()).deliver(letter.message());
            }
        }
    }

    @Override
    public SmtpManager getSmtpManager() {
        return counter;
    }

    void open(String address, @Nullable String password) {
        var bare = Addresses.bare(address);
        accounts.add(bare);
        if (password != null) {
            user(bare).setPassword(password);
            ofTheDesk.add(bare);
        }
    }

    void refuse(String address, int code) {
        refused.put(Addresses.bare(address), code);
    }

    void accept(String address) {
        refused.remove(Addresses.bare(address));
    }

    void loseNextAnswer() {
        losesNextAnswer.set(true);
    }

    void befall(Mishaps kind) {
        mishaps = kind;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    synchronized List<ReceivedMail> received(String address) {
        return in(KeptMails.Box.IN, Addresses.bare(address));
    }

    synchronized List<ReceivedMail> sent(String address) {
        return in(KeptMails.Box.SENT, Addresses.bare(address));
    }

    synchronized Optional<ReceivedMail> find(long number) {
        return letters.stream()
                .map(KeptMails.Letter::mail)
                .filter(mail -> mail.number() == number)
                .findFirst();
    }

    /** Who has ever written, with the name of the last mail. */
    synchronized Map<String, String> writers() {
        var writers = new LinkedHashMap<String, String>();
        letters.stream()
                .filter(letter -> letter.box() == KeptMails.Box.SENT)
                .forEach(letter -> writers.put(
                        letter.address(), Addresses.name(letter.mail().from())));
        return writers;
    }

    /** What came for addresses that nobody here has, by address. */
    synchronized List<String> strangers() {
        var strangers = new TreeSet<String>();
        letters.stream()
                .filter(letter -> letter.box() == KeptMails.Box.IN)
                .map(KeptMails.Letter::address)
                .filter(address -> !accounts.contains(address))
                .forEach(strangers::add);
        return List.copyOf(strangers);
    }

    void keepSent(String address, byte[] source) {
        add(KeptMails.Box.SENT, Addresses.bare(address), source);
    }

    synchronized ReceivedMail await(String address, int index, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (received(address).size() <= index) {
            var left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("No mail for " + address + " within " + limit.toSeconds() + " s");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return received(address).get(index);
    }

    private List<ReceivedMail> in(KeptMails.Box box, String address) {
        return letters.stream()
                .filter(letter -> letter.box() == box && letter.address().equals(address))
                .map(KeptMails.Letter::mail)
                .toList();
    }

    private GreenMailUser deliver(MimeMessage message, String recipient) throws MessagingException {
        var address = mailbox(Addresses.bare(recipient));
        try (var bytes = new ByteArrayOutputStream()) {
            message.writeTo(bytes);
            onTheCounter.add(new Parcel(address, bytes.toByteArray()));
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be kept", e);
        }
        return user(address);
    }

    private void add(KeptMails.Box box, String address, byte[] raw) {
        synchronized (this) {
            letters.add(kept.keep(box, address, raw));
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    // support+anything@… is support@…, as with most providers
    private String mailbox(String address) {
        var base = address.replaceFirst("\\+[^@]*@", "@");
        return !accounts.contains(address) && accounts.contains(base) ? base : address;
    }

    private GreenMailUser user(String address) {
        var users = getUserManager();
        var known = users.getUserByEmail(address);
        if (known != null) {
            return known;
        }
        try {
            return users.createUser(address, address, UUID.randomUUID().toString());
        } catch (UserException e) {
            throw new IllegalStateException("No mailbox can be made for " + address, e);
        }
    }

    private final class Counter extends SmtpManager {

        Counter() {
            super(getImapHostManager(), PostOffice.super.getUserManager());
        }

        // Told only when it lies in the mailbox, so that who hears of it finds it there over IMAP too.
        @Override
        public synchronized void send(SmtpState state) {
            SenderStamp.put(state.getMessage());
            super.send(state);
            onTheCounter.forEach(parcel -> add(KeptMails.Box.IN, parcel.address(), parcel.raw()));
            boolean toCustomer = onTheCounter.stream().anyMatch(parcel -> !ofTheDesk.contains(parcel.address()));
            onTheCounter.clear();
            if (losesNextAnswer.compareAndSet(true, false) || toCustomer && mishaps.losesAnswer()) {
                SmtpDoor.hangUp();
            }
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            var address = Addresses.bare(recipient.getEmail());
            var code = refused.get(address);
            if (code == null && !ofTheDesk.contains(address) && mishaps.putsOff()) {
                code = GREYLISTED;
            }
            return code == null ? null : "%d %d.1.1 <%s> refused".formatted(code, code / 100, recipient.getEmail());
        }
    }
}
