package dev.madoguchi.fake;

import dev.madoguchi.Given;
import dev.madoguchi.MailBuilder;
import dev.madoguchi.TestClock;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.WrittenInThread;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.settings.Configured;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The use cases, put together as Spring does it, on fakes. */
public final class MemoryDesk {

    public final TestClock clock = new TestClock();
    public final InMemoryInquiries inquiries = new InMemoryInquiries();
    public final InMemoryCustomers customers = new InMemoryCustomers();
    public final InMemoryCards cards = new InMemoryCards();
    public final InMemoryCategories categories = new InMemoryCategories(inquiries);
    public final InMemoryCategoryRules rules = new InMemoryCategoryRules(categories);
    public final InMemoryReplyTemplates templates = new InMemoryReplyTemplates(categories);
    public final InMemorySettings settings = new InMemorySettings();
    public final FakeAlikeInquiries alike = new FakeAlikeInquiries();
    public final InMemoryMessages messages = new InMemoryMessages();
    public final InMemoryHistory history = new InMemoryHistory();
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryJunkMails junk = new InMemoryJunkMails(ledger);
    public final InMemoryMailThreads threads = new InMemoryMailThreads(inquiries);
    public final InMemoryMailboxWatch watch = new InMemoryMailboxWatch();
    public final InMemoryNotices notices = new InMemoryNotices();
    public final InMemoryRecipientResults results = new InMemoryRecipientResults();
    public final InMemoryRestores restores = new InMemoryRestores();
    public final InMemoryBlockedSenders blocked = new InMemoryBlockedSenders();
    public final RecordedOutbox outbox = new RecordedOutbox();
    public final InMemoryHolds holds = new InMemoryHolds();
    public final InMemoryApprovals approvals = new InMemoryApprovals(messages.attachments);
    public final InMemoryOtherCustomers others = new InMemoryOtherCustomers();
    public final InMemoryNeeds needs = new InMemoryNeeds();
    public final InMemoryOffers offers = new InMemoryOffers(needs, messages, inquiries);
    public final FakeSlackSide slack = new FakeSlackSide();
    public final InMemoryOpenings openings = new InMemoryOpenings();
    public final FakeReports reports = new FakeReports();
    public final FakeAccounts accounts = new FakeAccounts();
    public final InMemoryServerCounts counts = new InMemoryServerCounts();

    private long uid;
    private final AnnotationConfigApplicationContext useCases = new AnnotationConfigApplicationContext();

    public MemoryDesk() {
        this(Given.MAILBOXES);
    }

    public MemoryDesk(SupportMailboxes mailboxes) {
        put(
                cards,
                clock,
                inquiries,
                customers,
                categories,
                messages,
                messages.attachments,
                history,
                ledger,
                threads,
                outbox,
                slack,
                reports);
        put(
                watch,
                notices,
                accounts,
                counts,
                results,
                restores,
                blocked,
                junk,
                holds,
                others,
                rules,
                templates,
                settings,
                new Configured(Map.of()),
                new FakeAnsweredInquiries(inquiries, messages),
                alike,
                approvals,
                openings,
                new InMemoryWaitingInquiries(inquiries, history),
                new InMemoryAnsweredCustomers(inquiries, history));
        put(needs, offers, Given.productChannels(mailboxes));
        put(mailboxes, Given.AGENTS, new InMemoryKeys(), new DigestPlans(null, true, Map.of(), mailboxes));
        useCases.scan(InquiryChanges.class.getPackageName());
        useCases.refresh();
    }

    public <T> T get(Class<T> useCase) {
        return useCases.getBean(useCase);
    }

    /** For those who put more around them. */
    public ApplicationContext useCases() {
        return useCases;
    }

    /** A mail comes to the English mailbox; gives what the ledger says of it. */
    public Ledger.Entry arrives(MailBuilder mail) {
        return arrivesAt("support", mail);
    }

    public Ledger.Entry arrivesAt(String mailbox, MailBuilder mail) {
        uid++;
        var raw = ByteBuffer.allocate(Long.BYTES).putLong(uid).array();
        var arrival = new Arrival(mailbox, 1, uid, clock.instant(), RawMail.of(raw));
        get(ReceiveMail.class).receive(arrival, mail.build());
        return ledger.of(arrival);
    }

    /** An inquiry that a mail has opened. */
    public InquiryId openedBy(MailBuilder mail) {
        return arrives(mail).inquiry();
    }

    /** An agent answers in the thread. */
    public Message answers(AgentId agent, InquiryId inquiry, String text, NewAttachment... files) {
        uid++;
        var written = new WrittenInThread(
                inquiry,
                agent,
                "C0SUPPORT",
                "1." + uid,
                clock.instant(),
                text,
                "<p>" + text + "</p>",
                List.of(),
                List.of(files));
        return get(ReplyToCustomer.class).write(written);
    }

    public List<Message> said(InquiryId inquiry) {
        return messages.of(inquiry);
    }

    public Message last(InquiryId inquiry) {
        var said = said(inquiry);
        return said.get(said.size() - 1);
    }

    private void put(Object... things) {
        for (var thing : things) {
            register(useCases, thing);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(GenericApplicationContext context, T thing) {
        context.registerBean((Class<T>) thing.getClass(), () -> thing);
    }
}
