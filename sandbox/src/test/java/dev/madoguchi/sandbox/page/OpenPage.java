package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.mail.SandboxMail;
import dev.madoguchi.sandbox.slack.Channel;
import dev.madoguchi.sandbox.slack.SandboxSlack;
import dev.madoguchi.sandbox.slack.User;
import dev.madoguchi.sandbox.slack.UserKind;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A page over a workspace with KIM and LEE in #support, and a mail server with one mailbox. */
abstract class OpenPage implements AutoCloseable {

    static final String SUPPORT = "support@madoguchi.example";

    final SandboxSlack slack = SandboxSlack.start(Clock.systemUTC());
    final SandboxMail mail = SandboxMail.start();
    final User kim = slack.world().addUser("kim", "Kim Sato", UserKind.MEMBER);
    final User lee = slack.world().addUser("lee", "Lee Brandt", UserKind.MEMBER);
    final Channel support = slack.world().addChannel("support", false, true);
    final SandboxPage page = SandboxPage.start(0, slack, mail, new Said());
    final Browser browser = new Browser(page.url());

    OpenPage() {
        slack.world().join(kim.id(), support.id());
        slack.world().join(lee.id(), support.id());
        mail.addAccount(SUPPORT, "secret");
    }

    @Override
    public void close() {
        page.close();
        mail.close();
        slack.close();
    }

    List<ObjectNode> messages() {
        return slack.world().messages(support.id());
    }

    private static final class Said implements SandboxActions {

        @Override
        public String postDigestNow() {
            return "The digest is posted.";
        }

        @Override
        public String addSampleHistory() {
            return "Ten weeks are there.";
        }
    }
}
