package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.application.reply.OtherCustomers;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcOtherCustomersTest {

    private final OtherCustomers others = TestDatabase.get(OtherCustomers.class);
    private final String unique = UUID.randomUUID().toString();
    private final String number =
            "a-" + Math.floorMod(unique.hashCode(), 900_000_000) + Math.floorMod(unique.hashCode() / 7, 10_000);

    @Test
    void an_address_belongs_to_another_customer_if_one_has_written_from_it() {
        var anna = customer("anna");
        customer("bob");

        assertThat(others.addresses(anna, List.of(address("anna"), address("bob"), address("nobody"))))
                .containsExactly(address("bob"));
    }

    @Test
    void a_number_belongs_to_whoever_wrote_it() {
        writes("bob", "My order " + number.toUpperCase(Locale.ROOT) + " is late.", "a.txt");
        var anna = customer("anna");
        var bob = customer("bob");

        assertThat(others.numbers(anna, List.of(number, "a-000000000"))).containsExactly(number);
        assertThat(others.numbers(bob, List.of(number))).isEmpty();
    }

    @Test
    void a_number_that_both_wrote_belongs_to_both() {
        writes("bob", "My order " + number, "a.txt");
        writes("anna", "Our order " + number, "a.txt");

        assertThat(others.numbers(customer("anna"), List.of(number))).isEmpty();
    }

    @Test
    void a_file_belongs_to_whoever_sent_it() {
        writes("bob", "See the file.", unique + ".pdf");
        var size = "content".length();
        var reply = reply(new NewAttachment(unique + ".PDF", "application/pdf", size, null, "F" + unique));
        var other = reply(new NewAttachment(unique + ".pdf", "application/pdf", size + 1, null, "F2" + unique));

        assertThat(others.files(customer("anna"), reply)).containsExactly(unique + ".PDF");
        assertThat(others.files(customer("bob"), reply)).isEmpty();
        assertThat(others.files(customer("anna"), other)).isEmpty();
    }

    private String address(String name) {
        return name + "-" + unique + "@example.com";
    }

    private CustomerId customer(String name) {
        return TestDatabase.get(Customers.class)
                .getOrAdd(address(name), null, NOW)
                .id();
    }

    private void writes(String name, String text, String file) {
        var raw = (name + unique + text).getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("support", Math.abs(text.hashCode() + unique.hashCode()), 1, NOW, RawMail.of(raw));
        var mail = aMail().id(UUID.randomUUID() + "@x")
                .from(address(name))
                .saying(text)
                .with(file, "content".getBytes(StandardCharsets.UTF_8));
        TestDatabase.get(ReceiveMail.class).receive(arrival, mail.build());
        TestDatabase.get(WordsToNote.class).noteAll();
    }

    private MessageId reply(NewAttachment file) {
        InquiryId inquiry = Rows.inquiry();
        assertThat(TestDatabase.get(Inquiries.class).get(inquiry).id()).isEqualTo(inquiry);
        var draft = aMessage().in(inquiry).replyOf(KIM).at("C" + UUID.randomUUID(), "1.1");
        return TestDatabase.get(Messages.class).add(draft.with(file).draft()).id();
    }
}
