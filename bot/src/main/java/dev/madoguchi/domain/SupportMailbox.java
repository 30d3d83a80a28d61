package dev.madoguchi.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of the desk, as customers and agents know it.
 *
 * @param name the key in the configuration
 * @param address where customers write to
 * @param aliases other addresses whose mail comes here; an answer comes from the one that the customer wrote to
 * @param publicName the name of the service, shown beside the agent's
 * @param channel id of the Slack channel that shows its inquiries
 * @param language of its channel and of what the desk itself writes
 * @param greeting first lines of every reply; {@code {customer}} stands for the customer's name
 * @param signature last lines of every reply; {@code {agent}} stands for the agent's public name
 * @param undoWindow how long a reply can be taken back
 * @param quotes whether the customer's mail is quoted below the reply
 * @param customerIsReplyTo whether the customer stands in Reply-To, as contact forms do it
 * @param authservId how the mail server that receives its mails calls itself in Authentication-Results; without it no sender is checked
 * @param acknowledgement text of the acknowledgement of a new inquiry; none is sent without one
 * @param acknowledgementsADay how many acknowledgements one address gets in 24 hours
 * @param rules what is demanded of a reply before it leaves
 * @param service gives the business hours and deadlines of now, which admins may change
 * @param categoriesRequired whether an inquiry needs a category before it is resolved
 * @param silentAfter after what time an inquiry comes up again whose customer has not answered; null for never
 */
public record SupportMailbox(
        String name,
        String address,
        List<String> aliases,
        String publicName,
        String channel,
        Locale language,
        String greeting,
        String signature,
        Duration undoWindow,
        boolean quotes,
        boolean customerIsReplyTo,
        @Nullable String authservId,
        @Nullable String acknowledgement,
        int acknowledgementsADay,
        ReplyRules rules,
        Supplier<ServiceLevel> service,
        boolean categoriesRequired,
        @Nullable Duration silentAfter) {

    /** When it is open, and how soon customers are answered, as it is now. */
    public ServiceLevel serviceLevel() {
        return service.get();
    }
}
