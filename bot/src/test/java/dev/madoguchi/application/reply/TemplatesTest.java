package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.fake.MemoryDesk;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final ManageTemplates manage = desk.get(ManageTemplates.class);
    private final FillTemplate templates = desk.get(FillTemplate.class);

    @Test
    void a_template_reads_as_it_will_leave() {
        manage.create(template("Thanks", "{customer}: {subject} {number} {agent} {mailbox}", null), KIM);
        var inquiry = desk.openedBy(aMail().about("Hello"));

        var text = templates.text(templates.offeredFor(inquiry).get(0), inquiry, KIM);

        assertThat(text).isEqualTo("Anna Adams: Hello " + inquiry + " Kim The support team");
    }

    @Test
    void a_template_of_another_mailbox_is_not_offered() {
        manage.create(template("Ours", "x", "support"), KIM);
        manage.create(template("Theirs", "x", "madoguchi"), KIM);
        manage.create(template("Everybody's", "x", null), KIM);

        var offered = templates.offeredFor(desk.openedBy(aMail()));

        assertThat(offered).extracting(ReplyTemplate::name).containsExactly("Everybody's", "Ours");
    }

    @Test
    void what_nobody_can_fill_in_and_a_name_that_is_taken_are_refused() {
        manage.create(template("Thanks", "x", null), KIM);
        var seen = desk.templates.all().get(0);

        assertRefused(Rule.UNKNOWN_PLACEHOLDER, () -> manage.create(template("Other", "{order}", null), KIM));
        assertRefused(Rule.NAME_TAKEN, () -> manage.create(template("THANKS", "x", null), KIM));
        manage.change(seen, KIM);
        assertRefused(Rule.SETTING_CHANGED, () -> manage.change(seen, KIM));
        assertRefused(Rule.SETTING_CHANGED, () -> manage.remove(seen.id(), seen.version()));
    }

    @Test
    void the_categories_of_a_template_come_beside_those_that_are_there() {
        var inquiry = desk.openedBy(aMail());
        var triage = desk.get(Triage.class);
        triage.categorise(inquiry, List.of(), List.of("Urgent"), KIM);
        var money = desk.categories.getOrCreate("Money", desk.clock.instant()).id();

        triage.alsoCategorise(inquiry, Set.of(money), KIM);

        assertThat(desk.inquiries.get(inquiry).snapshot().categories())
                .hasSize(2)
                .contains(money);
    }

    private static ReplyTemplate template(String name, String body, String mailbox) {
        return new ReplyTemplate(0, mailbox, name, body, Set.of(), 0);
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
