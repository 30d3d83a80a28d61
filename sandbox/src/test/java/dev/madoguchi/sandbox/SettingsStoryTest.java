package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.toiawase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.sandbox.slack.UserKind;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Further settings in Slack: they count without a restart. */
class SettingsStoryTest {

    @Test
    @DisplayName("Settings in Slack: business hours and deadlines per mailbox, shown with where they come from")
    void an_admin_sets_deadlines_that_count_at_once() {
        open("hours");
        mio().clicksInForm("settings_edit", "hours=otoiawase");
        var refused = mio().submits(Map.of("first-answer", text("すぐ")));
        assertThat(refused.body().toString()).contains("「すぐ」を読み取れません");
        mio().submits(Map.of("first-answer", text("4h"), "open", text("Mon-Sun 00:00-24:00")));
        assertThat(mio().form().toString()).contains("最初の返信まで: 4h (Slack)");
        mio().closesForm();
        mio().closesForm();

        customer("Vera").writes(SandboxDesk.TOIAWASE, "期限のある件", "こんにちは。");

        toiawase().awaitCard("期限のある件").awaitText("返信期限");
        open("hours");
        mio().clicksInForm("settings_edit", "hours=otoiawase");
        mio().submits(Map.of("first-answer", text(""), "open", text("")));
        mio().closesForm();
        mio().closesForm();
    }

    @Test
    @DisplayName(
            "Settings in Slack: public names of agents decide who may write to customers, signatures what stands below")
    void an_admin_gives_a_colleague_a_public_name() {
        var world = desk().slack().world();
        var nina = world.addUser("nina-of-settings", "Nina", UserKind.MEMBER);
        world.join(nina.id(), desk().toiawaseChannel().id());
        var colleague = new AgentAtWork(desk(), nina, desk().toiawaseChannel());
        var walt = customer("Walt");
        walt.writes(SandboxDesk.TOIAWASE, "名前のある返信", "こんにちは。");
        var card = toiawase().awaitCard("名前のある返信");
        colleague.replies(card, "まだ名前がありません。");
        colleague.awaitWhisper("まだ登録されていません");

        open("agents");
        mio().clicksInForm("settings_edit", "agents=");
        mio().submits(Map.of("agent", text(nina.id()), "name", text("ニーナ"), "signature", text("返品係\nニーナ・ベルク")));
        assertThat(mio().form().toString()).contains("ニーナ", nina.id() + " (Slack)");
        mio().closesForm();
        mio().closesForm();
        colleague.replies(card, "お待たせしました。");

        assertThat(walt.awaitMail().text()).containsSubsequence("お待たせしました。", "返品係", "ニーナ・ベルク", "まどぐちサポート ニーナ");
    }

    @Test
    @DisplayName("5.2 The digest of a channel is changed in Slack by an admin: day, time, zone and language")
    void an_admin_sets_when_the_digest_comes() {
        open("digest");
        var channel = desk().supportChannel().id();
        mio().clicksInForm("settings_edit", "digest=" + channel);
        var refused = mio().submits(Map.of("zone", text("Mars")));
        assertThat(refused.body().toString()).contains("「Mars」を読み取れません");
        mio().submits(Map.of(
                "day", text("FRI"), "time", text("16:30"), "zone", text("Asia/Tokyo"), "language", text("ja")));
        assertThat(mio().form().toString()).contains("曜日: FRI", ": 16:30", "(Slack)");

        var plan = desk().bot(DigestPlans.class).of(channel);
        assertThat(plan.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(plan.language()).isEqualTo(Locale.JAPANESE);
        mio().clicksInForm("settings_edit", "digest=" + channel);
        mio().submits(Map.of("day", text("configured"), "zone", text(""), "language", text("configured")));
        mio().closesForm();
        mio().closesForm();
    }

    private static void open(String page) {
        mio().types("/inquiry", "settings");
        mio().clicksInForm("settings_page", page + "=0");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
