package dev.madoguchi.application.reply;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.ReplyRules;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.guard.Finding;
import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.domain.guard.MailAddresses;
import dev.madoguchi.domain.guard.Money;
import dev.madoguchi.domain.guard.NumberShape;
import dev.madoguchi.domain.guard.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks for mistakes in a reply before it leaves. */
@Component
class CheckReply {

    private static final int MOST_OF_ONE_KIND = 5;
    private static final Phrases FILES = new Phrases(
            List.of("attach", "attached", "attaching", "attachment", "attachments", "enclosed", "添付", "別添", "同封"));

    private final Inquiries inquiries;
    private final Customers customers;
    private final Attachments attachments;
    private final MailThreads threads;
    private final OtherCustomers others;
    private final SupportMailboxes mailboxes;

    CheckReply(
            Inquiries inquiries,
            Customers customers,
            Attachments attachments,
            MailThreads threads,
            OtherCustomers others,
            SupportMailboxes mailboxes) {
        this.inquiries = inquiries;
        this.customers = customers;
        this.attachments = attachments;
        this.threads = threads;
        this.others = others;
        this.mailboxes = mailboxes;
    }

    /** What the guards of its mailbox find. */
    List<Finding> findings(Message reply, Hold hold) {
        var rules = rules(reply);
        var found = new ArrayList<Finding>();
        for (var guard : Guard.values()) {
            if (rules.has(guard)) {
                of(guard, reply, hold, rules)
                        .distinct()
                        .limit(MOST_OF_ONE_KIND)
                        .map(what -> new Finding(guard, what))
                        .forEach(found::add);
            }
        }
        return found;
    }

    ReplyRules rules(Message reply) {
        return mailboxes
                .get(inquiries.get(reply.inquiry()).snapshot().mailbox())
                .rules();
    }

    private Stream<String> of(Guard guard, Message reply, Hold hold, ReplyRules rules) {
        return switch (guard) {
            case OTHER_CUSTOMER -> ofOthers(reply, rules);
            case MISSING_FILE ->
                attachments.of(reply.id()).isEmpty() ? FILES.firstIn(reply.body()).stream() : Stream.empty();
            case WARNING_WORD -> rules.warnings().firstIn(reply.body()).stream();
            case LEAK -> Stream.concat(hold.internal().stream(), rules.internal().firstIn(linked(reply)).stream());
            case NEW_RECIPIENT ->
                reply.kind() == Kind.FORWARD
                        ? Stream.empty()
                        : addressees(reply).filter(address -> !takesPart(reply, address));
            case MONEY -> Money.in(reply.body()).stream();
        };
    }

    /** A link hides behind other words in the HTML. */
    private static String linked(Message reply) {
        return reply.body() + "\n" + Objects.requireNonNullElse(reply.html(), "");
    }

    private Stream<String> ofOthers(Message reply, ReplyRules rules) {
        var customer = inquiries.get(reply.inquiry()).snapshot().customer();
        var named = MailAddresses.in(reply.body()).stream();
        var strangers = Stream.concat(named, reply.kind() == Kind.FORWARD ? addressees(reply) : Stream.empty())
                .filter(address -> !mailboxes.isOurs(address) && !takesPart(reply, address))
                .toList();
        var numbers = NumberShape.in(reply.body(), rules.orderNumbers());
        return Stream.of(
                        others.addresses(customer, strangers),
                        others.numbers(customer, numbers),
                        others.files(customer, reply.id()))
                .flatMap(List::stream);
    }

    private static Stream<String> addressees(Message reply) {
        return Stream.concat(reply.recipients().stream(), reply.copies().stream());
    }

    private boolean takesPart(Message reply, String address) {
        var customer = customers.get(inquiries.get(reply.inquiry()).snapshot().customer());
        return customer.address().equalsIgnoreCase(address) || threads.takesPart(reply.inquiry(), address);
    }
}
