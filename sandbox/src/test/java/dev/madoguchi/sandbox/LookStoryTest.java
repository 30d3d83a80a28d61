package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.slack.UserKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How agents find what there is to do, and what there was. */
class LookStoryTest {

    @Test
    @DisplayName("2.3 /inquiry search finds Japanese and English words however they are written, and leads to the card")
    void search_finds_words_of_a_text_and_leads_to_the_card() {
        customer("Hana").writes(SandboxDesk.SUPPORT, "About my order", "ｶﾞｿﾘﾝ代の返金をお願いします。 Two invoices are wrong.");
        var card = support().awaitCard("About my order");

        var found = awaitFound("がそりん INVOICE", "About my order");

        assertThat(found)
                .contains("代の返金", "/archives/" + desk().supportChannel().id() + "/p")
                .contains("p" + card.ts().replace(".", ""));
    }

    @Test
    @DisplayName("2.3 /inquiry open and mine list what is open here, and what I have")
    void open_and_mine_list_what_there_is_to_do() {
        customer("Ines").writes(SandboxDesk.SUPPORT, "Listed as mine", "Hello!");
        var card = support().awaitCard("Listed as mine");
        kim().clicks(card, "claim");
        card.awaitText("In progress");

        kim().types("/inquiry", "mine");
        kim().types("/inquiry", "open");

        assertThat(kim().awaitWhisper("My inquiries").toString()).contains("Listed as mine");
        kim().awaitWhisper("Open in this channel");
    }

    @Test
    @DisplayName("2.3 /inquiry help names every command, in the language of the channel; so does what it does not know")
    void help_names_every_command() {
        var help = kim().types("/inquiry", "help").body().toString();

        assertThat(help)
                .contains("/inquiry open", "/inquiry mine", "/inquiry search", "/inquiry new", "/inquiry stats")
                .contains("/inquiry ledger", "/inquiry settings", "/inquiry help");
        assertThat(kim().types("/inquiry", "abracadabra").body().toString()).isEqualTo(help);
        assertThat(mio().types("/inquiry", "help").body().toString()).contains("/inquiry search", "問い合わせを検索します");
    }

    @Test
    @DisplayName("2.3 search shows nothing of channels that the asker is not in")
    void search_shows_nothing_of_other_channels() {
        customer("Jan").writes(SandboxDesk.SUPPORT, "Behind doors", "The password of the vault is xyzzyplugh.");
        support().awaitCard("Behind doors");
        awaitFound("xyzzyplugh", "Behind doors");
        var stranger = desk().slack().world().addUser("noor", "Noor", UserKind.MEMBER);
        desk().slack().world().join(stranger.id(), desk().toiawaseChannel().id());
        var noor = new AgentAtWork(desk(), stranger, desk().toiawaseChannel());

        noor.types("/inquiry", "search xyzzyplugh");

        assertThat(noor.awaitWhisper("xyzzyplugh").toString()).contains("該当なし").doesNotContain("Behind doors");
    }

    /** The words of a mail are noted a moment after it came. */
    private static String awaitFound(String words, String subject) {
        return await("\"" + subject + "\" found")
                .atMost(ChannelView.LIMIT)
                .until(() -> search(words), found -> found.contains(subject));
    }

    private static String search(String words) {
        kim().types("/inquiry", "search " + words);
        return kim().awaitWhisper(words).toString();
    }
}
