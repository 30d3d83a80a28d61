package dev.madoguchi.persistence;

import static dev.madoguchi.Given.anInquiry;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.InMemoryInquiries;
import dev.madoguchi.fake.InMemoryMailThreads;

class InMemoryMailThreadsTest extends MailThreadsContract {

    private final InMemoryInquiries inquiries = new InMemoryInquiries();
    private final MailThreads threads = new InMemoryMailThreads(inquiries);

    @Override
    MailThreads threads() {
        return threads;
    }

    @Override
    Inquiries inquiries() {
        return inquiries;
    }

    @Override
    InquiryId someInquiry() {
        return inquiries.add(anInquiry().notStored().build()).id();
    }
}
