package dev.madoguchi.persistence.year;

import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.persistence.year.Happened.Case;
import dev.madoguchi.persistence.year.Happened.Chosen;
import dev.madoguchi.persistence.year.Happened.Mail;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A year of a desk with two mailboxes, one in Berlin and one in Tokyo, always the same: about sixty inquiries a day, several categories
 * each, some chosen late or changed weeks later, replies that cross with mails, snoozing, reopening by customers and by agents, merging,
 * spam that was none, weekends on which nobody works.
 */
final class GeneratedYear {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2025, 12, 29);

    static final int WEEKS = 52;
    static final int CATEGORIES = 12;

    private static final int A_DAY = 30;
    private static final List<String> AGENTS = List.of("U0KIM", "U0LEE", "U0MAX", "U0YUI");

    final List<Case> cases = new ArrayList<>();
    final List<Mail> mails = new ArrayList<>();
    private final Random chance;
    private final int days;
    private final int aDay;
    private long message;

    GeneratedYear(long seed, String berlin, String tokyo) {
        this(seed, berlin, tokyo, WEEKS * 7, A_DAY);
    }

    GeneratedYear(long seed, String berlin, String tokyo, int days, int aDay) {
        chance = new Random(seed);
        this.days = days;
        this.aDay = aDay;
        mailbox(berlin, BERLIN);
        mailbox(tokyo, TOKYO);
    }

    private void mailbox(String name, ZoneId zone) {
        for (int day = 0; day < days; day++) {
            var date = FIRST.plusDays(day);
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            int inquiries = (weekend ? aDay / 2 : aDay) + chance.nextInt(aDay / 2 + 1);
            for (int i = 0; i < inquiries; i++) {
                var at = date.atStartOfDay(zone).toInstant().plus(minutes(chance.nextInt(24 * 60)));
                inquiry(name, at);
            }
            others(name, date.atStartOfDay(zone).toInstant());
        }
    }

    /** Mails that are no inquiry. */
    private void others(String mailbox, Instant midnight) {
        for (var outcome : List.of("AUTOMATIC", "BOUNCE", "DUPLICATE", "SPAM", "IGNORED", "UNREADABLE")) {
            for (int i = chance.nextInt(3); i > 0; i--) {
                mails.add(new Mail(mailbox, midnight.plus(minutes(chance.nextInt(24 * 60))), outcome));
            }
        }
    }

    private void inquiry(String mailbox, Instant at) {
        var inquiry = new Case(mailbox, chance.nextInt(400), at);
        cases.add(inquiry);
        inquiry.add(What.OPENED, at, null, ++message, null);
        mails.add(new Mail(mailbox, at, "NEW"));
        new Walk(inquiry, at).walk();
    }

    /** One inquiry on its way. */
    private final class Walk {

        private final Case inquiry;
        private Instant now;
        private String agent;
        private boolean open = true;
        private boolean closedForGood;

        Walk(Case inquiry, Instant at) {
            this.inquiry = inquiry;
            now = at;
        }

        void walk() {
            if (chance.nextInt(4) == 0) {
                later(60);
                categorise();
            }
            if (chance.nextInt(20) == 0) {
                spam();
            }
            for (int steps = 1 + chance.nextInt(9); steps > 0 && !closedForGood; steps--) {
                if (open) {
                    whileOpen();
                } else {
                    whileClosed();
                }
            }
            if (open && chance.nextInt(12) > 0) {
                later(60 * 24 * 4);
                close(chance.nextInt(6) == 0 ? What.NO_ACTION : What.RESOLVED);
            }
            while (chance.nextInt(6) == 0) {
                later(60 * 24 * 20);
                categorise();
            }
        }

        private void spam() {
            later(60 * 40);
            close(What.SPAM);
            if (chance.nextInt(4) > 0) {
                closedForGood = true;
                return;
            }
            later(60 * 24 * 6);
            happens(What.NOT_SPAM, agent());
            open = true;
        }

        private void whileOpen() {
            later(60 * 30);
            switch (chance.nextInt(14)) {
                case 0, 1 -> claim();
                case 2 -> {
                    agent = agent();
                    inquiry.add(What.ASSIGNED, now, agent(), 0, agent + " please");
                }
                case 3 -> {
                    if (agent != null) {
                        happens(What.RELEASED, agent);
                        agent = null;
                    }
                }
                case 4 -> customerWrites();
                case 5 -> {
                    happens(What.SNOOZED, agent());
                    if (chance.nextBoolean()) {
                        later(60 * 24 * 3);
                        happens(What.WOKE, null);
                    }
                }
                case 6 -> categorise();
                case 7 -> {
                    if (chance.nextInt(4) == 0) {
                        happens(What.JOINED, agent());
                        closedForGood = true;
                        open = false;
                    }
                }
                case 8 -> {
                    reply();
                    close(What.RESOLVED);
                }
                case 9 -> close(What.RESOLVED);
                default -> reply();
            }
        }

        private void whileClosed() {
            later(60 * 24 * 9);
            switch (chance.nextInt(5)) {
                case 0, 1 -> {
                    customerWrites();
                    inquiry.add(What.REOPENED, now, null, message, null);
                    open = true;
                }
                case 2 -> {
                    happens(What.REOPENED, agent());
                    open = true;
                }
                case 3 -> {
                    if (chance.nextInt(5) == 0) {
                        happens(What.JOINED, agent());
                        closedForGood = true;
                    }
                }
                default -> categorise();
            }
        }

        private void claim() {
            agent = agent();
            happens(What.CLAIMED, agent);
        }

        private void customerWrites() {
            inquiry.add(What.CUSTOMER_WROTE, now, null, ++message, null);
            mails.add(new Mail(inquiry.mailbox, now, "FOLLOW_UP"));
        }

        /** Sometimes the customer writes while it is on its way, and sometimes it is closed before it has left. */
        private void reply() {
            if (agent == null) {
                claim();
            }
            long reply = ++message;
            inquiry.add(What.REPLY_WRITTEN, now, agent, reply, null);
            now = now.plus(minutes(1));
            int meanwhile = chance.nextInt(12);
            if (meanwhile == 0) {
                customerWrites();
                now = now.plus(minutes(1));
            }
            boolean closed = meanwhile == 1;
            if (closed) {
                close(What.RESOLVED);
                now = now.plus(minutes(1));
            }
            inquiry.add(What.REPLY_SENT, now, agent, reply, null);
            now = now.plus(minutes(1));
        }

        private void close(What how) {
            if (open) {
                happens(how, agent());
                open = false;
            }
        }

        private void categorise() {
            Set<Integer> chosen = new TreeSet<>();
            for (int n = chance.nextInt(4); n > 0; n--) {
                chosen.add(Math.min(chance.nextInt(CATEGORIES), chance.nextInt(CATEGORIES)));
            }
            inquiry.chosen.add(new Chosen(now, chosen));
        }

        private void happens(What what, String by) {
            inquiry.add(what, now, by, 0, null);
        }

        private void later(int most) {
            now = now.plus(minutes(1 + chance.nextInt(most)));
        }

        private String agent() {
            return AGENTS.get(chance.nextInt(AGENTS.size()));
        }
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
