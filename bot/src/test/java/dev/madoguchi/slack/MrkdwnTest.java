package dev.madoguchi.slack;

import static dev.madoguchi.Given.AGENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole messages; single lines are {@link MrkdwnLineTest}'s. */
class MrkdwnTest {

    private final StubbedSlack slack = new StubbedSlack();
    private Mrkdwn mrkdwn;

    @BeforeEach
    void start() {
        slack.answers("auth.test", "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0DESK\",\"bot_id\":\"B0DESK\"}");
        slack.answers("users.info", "{\"ok\":false,\"error\":\"user_not_found\"}");
        var identity = new SlackIdentity(slack.connection, slack.properties, slack.firstStart());
        mrkdwn = new Mrkdwn(
                new SlackUsers(slack.client, identity, AGENTS, new TestClock()),
                new OtherChannels(slack.client, new TestClock()));
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void paragraphs_lists_and_quotes_become_a_readable_mail() {
        var read =
                mrkdwn.read("Hello,\nplease:\n• one\n    ◦ *a*\n• two\n\n&gt; you wrote\n&gt; this\n\nThanks :smile:");

        assertThat(read.text()).isEqualTo("Hello,\nplease:\n• one\n    ◦ a\n• two\n\n> you wrote\n> this\n\nThanks 😄");
        assertThat(read.html())
                .startsWith("<p>Hello,<br>\nplease:</p>\n<ul>\n<li>one\n"
                        + "<ul>\n<li><strong>a</strong></li>\n</ul>\n</li>\n<li>two</li>\n</ul>\n<blockquote ")
                .endsWith(">\n<p>you wrote<br>\nthis</p>\n</blockquote>\n<p>Thanks 😄</p>\n");
    }

    @Test
    void a_block_of_code_is_left_as_it_was_typed() {
        var read = mrkdwn.read("Run:\n```a *b* :smile: &lt;c&gt;\nd```\nDone");

        assertThat(read.text()).isEqualTo("Run:\na *b* :smile: <c>\nd\nDone");
        assertThat(read.html()).containsPattern("<pre [^>]*>a \\*b\\* :smile: &lt;c&gt;\nd</pre>");
    }

    @Test
    void nobodys_id_reaches_a_customer() {
        var read = mrkdwn.read("Ask <@U0KIM0001> or <@U0GONE999> in ```<@U0KIM0001>``` or <#C0SUPPORT>");

        assertThat(read.text() + read.html()).contains("Kim").doesNotContain("U0", "C0SUPPORT");
    }

    @Test
    void a_channel_bears_its_name_and_is_internal() {
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"is_channel\":true,\"name\":\"support\"}}");

        var read = mrkdwn.read("Ask in <#C0SUPPORT|>.");

        assertThat(read.text()).isEqualTo("Ask in #support.");
        assertThat(read.internal()).containsExactly("#support");
    }

    @Test
    void nobody_learns_the_name_of_a_private_channel() {
        slack.answers(
                "conversations.info",
                "{\"ok\":true,\"channel\":{\"is_channel\":true,\"is_private\":true,\"name\":\"layoffs\"}}");

        var read = mrkdwn.read("Ask in <#C0PRIVATE|>.");

        assertThat(read.text() + read.html()).doesNotContain("layoffs", "C0PRIVATE");
        assertThat(read.internal()).containsExactly("#C0PRIVATE");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(mrkdwn.read("").text()).isEmpty();
        assertThat(mrkdwn.read(" \n ").html()).isEmpty();
    }
}
