package dev.madoguchi.domain;

import java.io.Serial;
import java.util.List;

/** A rule says no; told to the agent in words, privately. */
public class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Which rule. The constant's name is the key of its wording; the sentence is the English one. */
    public enum Rule {
        ALREADY_CLAIMED("%s is on %s already. Ask them."),
        ALREADY_RESOLVED("%2$s is resolved. Reopen it first."),
        ALREADY_NO_ACTION("%2$s needs no action. Reopen it first."),
        ALREADY_SPAM("%2$s is spam. Say that it is none first."),
        TAKEN_MEANWHILE("%s took %s in the meantime. Ask them."),
        NO_SUCH_INQUIRY("There is no inquiry %s in this channel."),
        NOTHING_FOUND("Nothing was found for \"%s\" in this channel."),
        NOT_INTO_ITSELF("An inquiry cannot be joined to itself."),
        NOT_AN_AGENT("%s does not work at the desk. Choose a member of this workspace."),
        NOT_SPAM("%2$s is not spam."),
        NOT_SNOOZED("%2$s is not snoozed."),
        WROTE_MEANWHILE("The customer wrote to %2$s while the desk did not hear your reaction. Read that first."),
        NO_TIME("Choose a date and a time."),
        NO_DAYS("Say in how many days: 1 to %s."),
        ALREADY_PAST("This time is over already. Choose a later one."),
        NOT_RESOLVED("%2$s is not resolved."),
        NOT_CLAIMED("Nobody has claimed %2$s."),
        ALREADY_JOINED("%2$s was joined to another inquiry. Go on there."),
        REPLY_UNDER_WAY("A reply is about to leave. Join them after it has left, or delete it first."),
        REPLY_LEAVES_FIRST("A reply is about to leave. Split it after that, or delete the reply first."),
        ONLY_MAIL("%2$s has no other mail: nothing would be left of it."),
        NOTHING_TO_REPEAT("This reply is not waiting for a decision."),
        CHANGED_MEANWHILE("This has changed in the meantime. Look at the newest note about it."),
        NO_PUBLIC_NAME("You have no public name under which customers could know you."),
        NO_RECIPIENT("A mail needs somebody in To."),
        NO_ADDRESS("\"%s\" is no mail address."),
        OUR_ADDRESS("%s is a mailbox of this desk."),
        ONE_ADDRESS("Write to one address only: \"%s\"."),
        NO_CONTACT("\"%s\" is neither a mail address nor a phone number."),
        NO_CALLER("Say who it was: a name, a phone number or a mail address."),
        NO_SUBJECT("It needs a subject."),
        NO_CUSTOMER_ADDRESS("The customer of %2$s has no mail address. Write with New inquiry."),
        NO_MAILBOX("Choose a mailbox of a channel that you are in."),
        NOT_IN_CHANNEL("The desk is not in this channel. Invite it first."),
        BELONGS_ALREADY("This message belongs to %2$s already."),
        TOO_MANY_RECIPIENTS("A mail has at most %s recipients."),
        NOTHING_TO_CORRECT("There is nothing to correct: the customer has this text."),
        NOT_TO_THE_CUSTOMER("%s is the customer. Write in the thread instead."),
        FILES_TOO_LARGE("Together the files have more than %s MB. Choose fewer."),
        OWN_REPLY("You wrote this reply. Somebody else has to approve it."),
        DECIDED_ALREADY("%s has decided about this already."),
        NO_APPROVER("You are not among those who approve replies of this mailbox."),
        NOT_YOURS("Only %s, who wrote it, can decide that."),
        NAME_TOO_LONG("A category has at most 75 characters: \"%s\" is too long."),
        NO_NAME("It needs a name."),
        NAME_TAKEN("There is one with the name \"%s\" already."),
        SETTING_CHANGED("Somebody else changed it in the meantime. Close this and look again."),
        TWO_LEVELS("There are two levels only: \"%s\" cannot be below another."),
        STILL_A_PARENT("\"%s\" has categories below it. Move or merge those first."),
        RETIRED("\"%s\" is retired. Choose another category."),
        NO_CATEGORY("%2$s has no category yet. Give it one, then resolve it."),
        NO_CONDITION("Say at least one of these: sender, subject, recipient, words."),
        NO_CATEGORY_CHOSEN("Choose at least one category."),
        TOO_MUCH("There are at most %s."),
        TEXT_TOO_LONG("\"%s\" is too long: at most %s characters."),
        UNKNOWN_PLACEHOLDER("Nobody can fill in %s. There are %s."),
        NOTHING_WRITTEN("There is nothing in it."),
        LOOKS_INTERNAL("It begins like a note for colleagues. Write that in the thread."),
        UNREADABLE("\"%s\" cannot be read. The hint below the field shows how it is written."),
        NEVER_OPEN("It would never be open."),
        NOT_AN_ADMIN("Only admins of the desk can change its settings. They are named under desk.admins."),
        NOT_ALLOWED("Only members of this workspace who work at the desk can do that."),
        NOT_A_MEMBER("Only members of this channel see what is behind its figures."),
        NO_MAIL_HERE("Use it on a card, or on a mail of the customer in its thread."),
        NO_PRODUCT_CHANNEL("No product channel is configured: desk.voices-channel names it."),
        NEED_OR_NAME("Choose a need, or type the name of a new one."),
        NEED_IS_DONE("\"%s\" is done already. Reopen it on its card, or choose another one."),
        NEED_IS_OPEN("\"%s\" is open."),
        DRAFT_USED("%s has sent this draft already."),
        COUNTS_ALREADY("This mail counts there already."),
        LEFT_CHANNEL("You are not in the channel of this inquiry any more."),
        NO_INQUIRY_HERE("This message belongs to no inquiry."),
        NOT_IN_QUARANTINE("This mail is not in quarantine any more."),
        WRONG_PLACE("This button does not belong to this message.");

        private final String sentence;

        Rule(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Rule rule;
    private final transient List<Object> details;

    public Refusal(Rule rule, Object... details) {
        super(String.format(rule.sentence, withTwo(details)));
        this.rule = rule;
        this.details = List.of(details);
    }

    public Rule rule() {
        return rule;
    }

    /** Who and which inquiry, in the order in which the sentence names them. */
    public List<Object> details() {
        return details;
    }

    private static Object[] withTwo(Object... details) {
        return details.length >= 2
                ? details
                : new Object[] {details.length == 1 ? details[0] : "", details.length == 1 ? details[0] : ""};
    }
}
