package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;

class JdbcMailThreadsTest extends MailThreadsContract {

    @Override
    MailThreads threads() {
        return TestDatabase.get(MailThreads.class);
    }

    @Override
    Inquiries inquiries() {
        return TestDatabase.get(Inquiries.class);
    }

    @Override
    InquiryId someInquiry() {
        return Rows.inquiry();
    }
}
