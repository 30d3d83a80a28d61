package dev.madoguchi.slack.post;

/** The ids of everything that can be clicked: what a card shows and what a control listens to. */
public final class Actions {

    public static final String CLAIM = "claim";
    public static final String RELEASE = "release";
    public static final String RESOLVE = "resolve";
    /** In a note: resolves with the form of categories. */
    public static final String RESOLVE_WITH_CATEGORY = "resolve_with_category";

    public static final String REOPEN = "reopen";
    public static final String NOT_SPAM = "not_spam";
    public static final String WAKE = "wake";

    /** The menu of a card; its entries follow. */
    public static final String MENU = "menu";

    public static final String ASSIGN = "assign";
    public static final String SNOOZE = "snooze";
    public static final String NO_ACTION = "no_action";
    public static final String SPAM = "spam";
    public static final String MERGE = "merge";

    /** The menu beside the words of the mail; its entries follow. */
    public static final String MAIL_MENU = "mail_menu";

    /** The menu beside a mail in the thread; its entries are among these, and bear the number of the mail. */
    public static final String POST_MENU = "post_menu";

    public static final String ORIGINAL = "original";
    public static final String HISTORY = "history";
    public static final String FORWARD = "forward";
    public static final String SPLIT = "split";

    /** In the form that shows a mail as it came. */
    public static final String SHOW_OTHER = "show_other";

    public static final String SOURCE_FILE = "source_file";
    public static final String SEE_CARD = "see_card";
    public static final String CATEGORIES = "categories";
    public static final String TEMPLATE = "template";
    public static final String CHOOSE_TEMPLATE = "choose_template";

    /** In the note about earlier answers. */
    public static final String USE_AS_DRAFT = "use_as_draft";

    public static final String JOIN = "join";
    public static final String SEND_AGAIN = "send_again";
    public static final String IT_WAS_SENT = "it_was_sent";
    public static final String POST_AGAIN = "post_again";
    public static final String TAKE_OUT = "take_out";
    public static final String SEND_NOW = "send_now";
    public static final String KEEP_INTERNAL = "keep_internal";
    public static final String RECIPIENTS = "recipients";
    public static final String TOMORROW = "send_tomorrow";
    public static final String WHEN_OPEN = "send_when_open";

    /** About a reply that was stopped, as it was shown: their value is its number and its version. */
    public static final String SEND = "send";

    public static final String TAKE_OVER = "take_over";
    public static final String HAND_OVER = "hand_over";
    public static final String USE_DRAFT = "use_draft";

    /** On the request to a second person; their value is its number. */
    public static final String APPROVE = "approve";

    public static final String GIVE_BACK = "give_back";

    /** On the card of a need; their value is its number. */
    public static final String NEED_DONE = "need_done";

    public static final String NEED_REOPEN = "need_reopen";

    /** On a draft for a customer who waits for a need; its value is its number. */
    public static final String USE_OFFER = "use_offer";

    /** A shortcut on a mail. */
    public static final String VOICE = "voice";

    /** Offered when a message was edited whose mail had left. */
    public static final String CORRECT = "correct";

    /** Below the words of a third person; its value is the number of their mail. */
    public static final String ANSWER_THIRD = "answer_third";

    /** On the card: the private note about a reply that waits, once more. */
    public static final String SHOW_REPLY = "show_reply";

    /** Below a digest: the inquiries behind a figure. */
    public static final String BEHIND = "behind";

    public static final String BEHIND_NEW = "behind_new";
    public static final String BEHIND_OPEN = "behind_open";
    public static final String BEHIND_UNANSWERED = "behind_unanswered";
    public static final String BEHIND_PREVIOUS = "behind_previous";
    public static final String BEHIND_NEXT = "behind_next";

    /** On the Home, and a shortcut. */
    public static final String NEW_INQUIRY = "new_inquiry";

    /** A shortcut on any message. */
    public static final String INQUIRY_FROM = "inquiry_from";

    public static final String OPEN_CARD = "open_card";
    public static final String HOME_MAILBOX = "home_mailbox";
    public static final String HOME_CATEGORY = "home_category";
    public static final String HOME_PREVIOUS = "home_previous";
    public static final String HOME_NEXT = "home_next";
    public static final String HOME_REFRESH = "home_refresh";

    /** Opens the settings. */
    public static final String SETTINGS = "settings";

    /** In the settings: opens a page, turns it, opens a form; the value is {@code page=what}. */
    public static final String SETTINGS_PAGE = "settings_page";

    public static final String SETTINGS_NEXT = "settings_next";
    public static final String SETTINGS_PREVIOUS = "settings_previous";
    public static final String SETTINGS_EDIT = "settings_edit";

    private Actions() {}
}
