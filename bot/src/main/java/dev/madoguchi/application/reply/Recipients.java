package dev.madoguchi.application.reply;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.MailAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom a reply goes: the customer, and in copy whom the customer last wrote to beside us. */
@Component
class Recipients {

    private final Customers customers;
    private final Messages messages;
    private final MailThreads threads;
    private final SupportMailboxes mailboxes;

    Recipients(Customers customers, Messages messages, MailThreads threads, SupportMailboxes mailboxes) {
        this.customers = customers;
        this.messages = messages;
        this.threads = threads;
        this.mailboxes = mailboxes;
    }

    record Addressees(List<String> to, List<String> cc) {}

    Addressees of(Inquiry inquiry) {
        var customer = customers.get(inquiry.snapshot().customer()).address();
        if (customer.indexOf('@') < 0) {
            throw new Refusal(Rule.NO_CUSTOMER_ADDRESS, "", inquiry.id());
        }
        var cc = messages.of(inquiry.id()).stream()
                .filter(message -> message.kind() == Message.Kind.INCOMING)
                .max(Comparator.comparing(message -> message.id().value()))
                .map(last -> others(last, customer, inquiry))
                .orElse(List.of());
        return new Addressees(List.of(customer), cc);
    }

    private List<String> others(Message last, String customer, Inquiry inquiry) {
        var byAddress = new LinkedHashMap<String, String>();
        Stream.of(Stream.of(last.author()), last.recipients().stream(), last.copies().stream())
                .flatMap(addresses -> addresses)
                .filter(address -> !address.equalsIgnoreCase(customer) && !mailboxes.isOurs(address))
                .filter(address -> threads.takesPart(inquiry.id(), address))
                .filter(address -> new MailAddress(address, null).isSendable())
                .forEach(address -> byAddress.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(byAddress.values());
    }
}
