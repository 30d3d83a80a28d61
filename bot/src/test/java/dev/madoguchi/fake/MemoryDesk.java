package dev.madoguchi.fake;

import dev.madoguchi.Given;
import dev.madoguchi.TestClock;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.report.DigestZones;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The use cases, put together as Spring does it, on fakes. */
public final class MemoryDesk {

    public final TestClock clock = new TestClock();
    public final InMemoryInquiries inquiries = new InMemoryInquiries();
    public final InMemoryCustomers customers = new InMemoryCustomers();
    public final InMemoryCategories categories = new InMemoryCategories();
    public final InMemoryMessages messages = new InMemoryMessages();
    public final InMemoryHistory history = new InMemoryHistory();
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryMailThreads threads = new InMemoryMailThreads(inquiries);
    public final RecordedOutbox outbox = new RecordedOutbox();
    public final FakeSlackSide slack = new FakeSlackSide();
    public final FakeReports reports = new FakeReports();

    private final AnnotationConfigApplicationContext useCases = new AnnotationConfigApplicationContext();

    public MemoryDesk() {
        put(clock, inquiries, customers, categories, messages, history, ledger, threads, outbox, slack, reports);
        put(Given.MAILBOXES, Given.AGENTS, new InMemoryKeys(), new DigestZones(null, Given.MAILBOXES));
        useCases.scan(InquiryChanges.class.getPackageName());
        useCases.refresh();
    }

    public <T> T get(Class<T> useCase) {
        return useCases.getBean(useCase);
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
