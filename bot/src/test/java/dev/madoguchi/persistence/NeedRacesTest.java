package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMessage;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.Given;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.voice.FinishNeed;
import dev.madoguchi.application.voice.HearCustomer;
import dev.madoguchi.application.voice.HearCustomer.Chosen;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.voice.NeedId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;

/** Two agents do the same at once, above the real database. */
class NeedRacesTest {

    private static final int TIMES = 8;

    private final Needs needs = TestDatabase.get(Needs.class);
    private final HearCustomer hear = TestDatabase.get(HearCustomer.class);

    /** Without digits, which might be taken for a telephone number. */
    private final String name = UUID.randomUUID()
            .toString()
            .replace("-", "")
            .chars()
            .mapToObj(c -> Character.toString(c < 'a' ? c + 'g' - '0' : c))
            .collect(Collectors.joining());

    @RepeatedTest(TIMES)
    void two_who_bring_the_same_mail_to_the_same_new_need_make_one_of_each() throws Exception {
        var mail = mail();

        assertThat(atOnce(() -> hears(mail, KIM), () -> hears(mail, LEE))).containsExactly(true, true);

        assertThat(needs.latest(need(), 9)).hasSize(1);
        assertThat(needs.count(need(), UTC).customers()).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void who_is_heard_while_a_need_is_finished_gets_a_draft_or_is_refused() throws Exception {
        hears(mail(), KIM);
        var late = mail();

        var done = atOnce(() -> hears(late, LEE), () -> {
            TestDatabase.get(FinishNeed.class).done(need(), "It is there now.", KIM);
            return true;
        });

        assertThat(TestDatabase.get(Offers.class).open(need())).hasSize(done.get(0) ? 2 : 1);
    }

    @RepeatedTest(TIMES)
    void of_two_who_send_the_same_draft_one_is_told() throws Exception {
        hears(mail(), KIM);
        TestDatabase.get(FinishNeed.class).done(need(), "It is there now.", KIM);
        long draft = TestDatabase.get(Offers.class).open(need()).get(0).id();

        assertThat(atOnce(() -> takes(draft, KIM), () -> takes(draft, LEE))).containsOnlyOnce(true);
    }

    private boolean hears(MessageId mail, AgentId by) {
        try {
            hear.hear(new Chosen(mail, "Too bright.", null, name, null), by);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static boolean takes(long draft, AgentId by) {
        try {
            TestDatabase.get(FinishNeed.class).take(draft, by);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private NeedId need() {
        return needs.getOrCreate(Given.PRODUCT, name, KIM, Given.NOW).id();
    }

    private static MessageId mail() {
        return TestDatabase.get(Messages.class)
                .add(aMessage().in(Rows.inquiry()).draft())
                .id();
    }

    @SafeVarargs
    private static List<Boolean> atOnce(Callable<Boolean>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var ended = new ArrayList<Boolean>();
            for (var one : running) {
                ended.add(one.get());
            }
            return ended;
        } finally {
            threads.shutdown();
        }
    }
}
