package dev.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each wall stands: the same rules over a house in which each of them is broken once. */
class ArchitectureBitesTest {

    private static final String BROKEN = "dev.madoguchi.broken";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void a_domain_that_knows_spring_is_found() {
        assertFinds(ArchitectureTest.domainIsPlainJava(BROKEN), "KnowsSpring");
    }

    @Test
    void an_application_that_knows_an_adapter_is_found() {
        assertFinds(ArchitectureTest.applicationKnowsLittle(BROKEN), "KnowsAnAdapter");
    }

    @Test
    void a_third_annotation_of_spring_is_found() {
        assertFinds(ArchitectureTest.applicationKnowsLittle(BROKEN), "Service");
    }

    @Test
    void an_adapter_that_knows_another_is_found() {
        assertFinds(ArchitectureTest.staysAlone(BROKEN, "outbox"), "CallsSlack");
    }

    @Test
    void slack_in_another_room_is_found() {
        assertFinds(ArchitectureTest.onlyOneRoomSpeaksSlack(BROKEN), "com.slack.api.Slack");
    }

    @Test
    void a_second_clock_is_found() {
        var second = ArchitectureTest.oneClock().evaluate(HOUSE).getFailureReport();

        assertThat(second.toString())
                .contains("Instant.now()", "System.currentTimeMillis()", "Clock.systemUTC()", "LocalDate.now()");
    }

    @Test
    void a_circle_is_found() {
        assertFinds(ArchitectureTest.noCircles(BROKEN), "Cycle detected");
    }

    @Test
    void a_room_that_does_not_say_what_may_be_null_is_found() {
        assertFinds(ArchitectureTest.nullMarked(BROKEN), "is not @NullMarked");
    }

    private static void assertFinds(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}
