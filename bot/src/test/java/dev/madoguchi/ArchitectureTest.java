package dev.madoguchi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the house. {@link ArchitectureBitesTest} shows that each rule bites. */
class ArchitectureTest {

    static final String DESK = "dev.madoguchi";
    static final List<String> ADAPTERS = List.of("slack", "mail", "persistence", "outbox", "schedule", "chart");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(DESK)
            .that(not(resideInAnyPackage(DESK + ".mailbridge..")));

    @Test
    void there_are_these_rooms_and_no_others() {
        var rooms = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(rooms)
                .containsExactlyInAnyOrder(
                        DESK,
                        DESK + ".domain",
                        DESK + ".domain.guard",
                        DESK + ".domain.voice",
                        DESK + ".application",
                        DESK + ".application.category",
                        DESK + ".application.delivery",
                        DESK + ".application.find",
                        DESK + ".application.intake",
                        DESK + ".application.reply",
                        DESK + ".application.report",
                        DESK + ".application.settings",
                        DESK + ".application.thread",
                        DESK + ".application.voice",
                        DESK + ".slack",
                        DESK + ".slack.control",
                        DESK + ".slack.post",
                        DESK + ".mail",
                        DESK + ".persistence",
                        DESK + ".outbox",
                        DESK + ".schedule",
                        DESK + ".chart");
    }

    @Test
    void the_domain_is_plain_java() {
        domainIsPlainJava(DESK).check(CLASSES);
    }

    @Test
    void the_application_knows_the_domain_and_two_annotations_of_spring() {
        applicationKnowsLittle(DESK).check(CLASSES);
    }

    @Test
    void adapters_do_not_know_each_other() {
        ADAPTERS.forEach(adapter -> staysAlone(DESK, adapter).check(CLASSES));
    }

    @Test
    void only_the_slack_room_speaks_slack() {
        onlyOneRoomSpeaksSlack(DESK).check(CLASSES);
    }

    @Test
    void there_is_one_clock() {
        oneClock().check(CLASSES);
    }

    @Test
    void no_rooms_need_each_other_in_a_circle() {
        noCircles(DESK).check(CLASSES);
    }

    @Test
    void every_room_says_what_may_be_null() {
        nullMarked(DESK).check(CLASSES);
    }

    static ArchRule domainIsPlainJava(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".domain..");
    }

    static ArchRule applicationKnowsLittle(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "org.jspecify..",
                                "org.slf4j..",
                                DESK + ".mailbridge..",
                                root + ".domain..",
                                root + ".application..")
                        .or(type(Component.class))
                        .or(type(Transactional.class)));
    }

    static ArchRule staysAlone(String root, String adapter) {
        var others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    static ArchRule onlyOneRoomSpeaksSlack(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".slack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack..", "okhttp3..", "com.google.gson..");
    }

    static ArchRule oneClock() {
        return noClasses()
                .that(not(type(DeskConfiguration.class)))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(target(nameMatching("system.*")).and(target(owner(type(Clock.class)))));
    }

    static ArchRule noCircles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule nullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(
                                new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                    }
                });
    }
}
