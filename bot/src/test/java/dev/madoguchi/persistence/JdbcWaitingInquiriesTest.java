package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.WaitingInquiries;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiries;

class JdbcWaitingInquiriesTest extends WaitingInquiriesContract {

    @Override
    WaitingInquiries waiting() {
        return TestDatabase.get(WaitingInquiries.class);
    }

    @Override
    Inquiries inquiries() {
        return TestDatabase.get(Inquiries.class);
    }

    @Override
    InquiryHistory history() {
        return TestDatabase.get(InquiryHistory.class);
    }

    @Override
    CustomerId someCustomer() {
        return Rows.customer();
    }
}
