package dev.madoguchi.persistence;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.WaitingInquiries;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.fake.InMemoryHistory;
import dev.madoguchi.fake.InMemoryInquiries;
import dev.madoguchi.fake.InMemoryWaitingInquiries;

class InMemoryWaitingInquiriesTest extends WaitingInquiriesContract {

    private final InMemoryInquiries inquiries = new InMemoryInquiries();
    private final InMemoryHistory history = new InMemoryHistory();
    private final WaitingInquiries waiting = new InMemoryWaitingInquiries(inquiries, history);

    @Override
    WaitingInquiries waiting() {
        return waiting;
    }

    @Override
    Inquiries inquiries() {
        return inquiries;
    }

    @Override
    InquiryHistory history() {
        return history;
    }

    @Override
    CustomerId someCustomer() {
        return new CustomerId(1);
    }
}
