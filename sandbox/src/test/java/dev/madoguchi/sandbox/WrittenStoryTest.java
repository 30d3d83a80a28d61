package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static dev.madoguchi.sandbox.Story.toiawase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.slack.UserKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may stand in a thread beside plain words. */
class WrittenStoryTest {

    @Test
    @DisplayName("3.3 Never mailed: what apps write, and kinds of messages that the desk does not know; each gets 🔒")
    void what_is_of_another_kind_stays_with_colleagues() {
        var lara = customer("Lara");
        lara.writes(SandboxDesk.TOIAWASE, "いろいろな書き込み", "とても長いお便りです。\n\n".repeat(200));
        var card = toiawase().awaitCard("いろいろな書き込み");
        card.awaitInThread("とても長いお便りです。");
        var channel = desk().toiawaseChannel().id();
        var people = desk().slack().people();
        var app = desk().slack().world().addUser("calendar", "Calendar", UserKind.BOT);
        desk().slack().world().join(app.id(), channel);

        var kept = List.of(
                people.reply(app.id(), channel, card.ts(), "アプリより"),
                people.replyOfKind(app.id(), channel, card.ts(), "古いアプリより", "bot_message"),
                people.replyOfKind(mio().user().id(), channel, card.ts(), "リマインダー", "reminder_add"),
                people.replyOfKind(mio().user().id(), channel, card.ts(), "明日の発明", "invented_tomorrow"));
        kept.forEach(ts -> card.awaitReaction(ts, "lock"));
        mio().awaitWhisper(card, "窓口が扱えない種類のメッセージです");
        card.awaitReaction(mio().replies(card, "担当者より"), "email");

        assertThat(lara.awaitMail().text()).contains("担当者より");
        assertThat(lara.mails()).hasSize(1);
        assertThat(card.thread())
                .noneMatch(message -> isOfTheDesk(message.path("user").asString(""))
                        && !message.path("reactions").isMissingNode());
    }

    private static boolean isOfTheDesk(String user) {
        return user.equals(desk().slack().world().botUserId());
    }

    @Test
    @DisplayName("3.8 Code in a line and as a block, and numbered lists, in both parts of the mail")
    void code_and_numbers_arrive_as_they_were_meant() {
        var mona = customer("Mona");
        mona.writes(SandboxDesk.SUPPORT, "How to install it", "How?");
        var card = support().awaitCard("How to install it");

        kim().replies(
                        card,
                        "In this order:\n1. Type `curl https://example.org/x?a=1&b=2 -o x`\n2. Look whether `x < 2 *`\n"
                                + "```if (a < b) {\n  run(*all*, :tada:);\n}```\nThat is all.");
        kim().decides(card, "In this order:", "send_now");

        var mail = mona.awaitMail();
        assertThat(mail.text().replace("\r\n", "\n"))
                .contains("1. Type curl https://example.org/x?a=1&b=2 -o x\n2. Look whether x < 2 *\n")
                .contains("if (a < b) {\n  run(*all*, :tada:);\n}\nThat is all.")
                .doesNotContain("`", "&amp;", "&lt;", "<http");
        assertThat(mail.html().replace("\r\n", "\n"))
                .contains("<ol>\n<li>Type <code>curl https://example.org/x?a=1&amp;b=2 -o x</code></li>")
                .contains("<li>Look whether <code>x &lt; 2 *</code></li>\n</ol>")
                .containsPattern("<pre [^>]*>if \\(a &lt; b\\) \\{\n  run\\(\\*all\\*, :tada:\\);\n}</pre>")
                .doesNotContain("`");
    }
}
