package dev.madoguchi.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import dev.madoguchi.slack.Words;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is shown in Slack that is not in the matrix: whatever draws or speaks is called from one of its topics. */
class MatrixCoverageTest {

    private static final Pattern DRAWN = Pattern.compile("com\\.slack\\.api\\.model\\.(block|view)\\..*");

    /** What goes into a file is not drawn. */
    private static final Set<String> FILES = Set.of("DigestCsv");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("dev.madoguchi.slack");

    @Test
    void whatever_draws_or_speaks_is_in_the_matrix() {
        var reached = reached();

        var missing = CLASSES.stream()
                .filter(it -> isOfTheDesk(it) && !FILES.contains(it.getSimpleName()))
                .flatMap(it -> it.getCodeUnits().stream())
                .filter(it -> draws(it) || speaks(it) && !isControl(it))
                .filter(it -> !reached.contains(it))
                .map(it -> it.getOwner().getSimpleName() + "." + it.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    private static boolean isOfTheDesk(JavaClass it) {
        return new ImportOption.DoNotIncludeTests()
                .includes(Location.of(it.getSource().orElseThrow().getUri()));
    }

    /** They say sentences, of which {@link SentenceCases} has every one. */
    private static boolean isControl(JavaCodeUnit it) {
        return it.getOwner().getPackageName().endsWith(".control");
    }

    private static boolean draws(JavaCodeUnit it) {
        return it.getCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .anyMatch(target -> target.getName().equals("build")
                        && DRAWN.matcher(target.getOwner().getName()).matches());
    }

    private static boolean speaks(JavaCodeUnit it) {
        return it.getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .anyMatch(target -> target.getOwner().isEquivalentTo(Words.class)
                        && List.of("get", "of", "inForm").contains(target.getName()));
    }

    private static Set<JavaCodeUnit> reached() {
        var reached = new LinkedHashSet<JavaCodeUnit>();
        var waiting = new ArrayDeque<JavaCodeUnit>();
        CLASSES.stream()
                .filter(it -> it.isEquivalentTo(MatrixTest.class))
                .flatMap(it -> it.getCodeUnits().stream())
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (reached.add(next)) {
                called(next).forEach(waiting::add);
            }
        }
        return reached;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit from) {
        Stream<Collection<? extends JavaAccess<?>>> accesses = Stream.of(
                from.getCallsFromSelf(), from.getMethodReferencesFromSelf(), from.getConstructorReferencesFromSelf());
        return accesses.flatMap(Collection::stream)
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast);
    }
}
