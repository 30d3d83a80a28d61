package dev.madoguchi.persistence;

import static dev.madoguchi.Given.anInquiry;

import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.fake.InMemoryInquiries;
import dev.madoguchi.fake.InMemoryMessages;
import dev.madoguchi.fake.InMemoryNeeds;
import dev.madoguchi.fake.InMemoryOffers;

class InMemoryNeedsTest extends NeedsContract {

    private final InMemoryNeeds needs = new InMemoryNeeds();
    private final InMemoryInquiries inquiries = new InMemoryInquiries();
    private final Messages messages = new InMemoryMessages();
    private final Offers offers = new InMemoryOffers(needs, messages, inquiries);
    private long customers;

    @Override
    Needs needs() {
        return needs;
    }

    @Override
    Offers offers() {
        return offers;
    }

    @Override
    Messages messages() {
        return messages;
    }

    @Override
    InquiryId inquiry() {
        return inquiries.add(anInquiry().notStored().of(customer()).build()).id();
    }

    @Override
    CustomerId customer() {
        return new CustomerId(++customers);
    }

    @Override
    CategoryId category() {
        return new CategoryId(1);
    }
}
