package dev.madoguchi.slack.control;

import static dev.madoguchi.Given.LEE;

import java.util.Map;

/** What somebody fills in, as Slack writes it. */
final class SomeInputs {

    /** Filled in such a way that most forms would do something. */
    static final Map<String, String> OF_MOST_FORMS = Map.ofEntries(
            typed("other", "#1"),
            typed("to", "printer@print.example"),
            typed("text-none", "Here you are."),
            typed("text", "Here you are."),
            typed("new", "Printers"),
            typed("new_need", "Louder"),
            typed("quote", "Too quiet."),
            typed("comment", "Again."),
            typed("contact", "+81 3 1234 5678"),
            typed("subject", "A call"),
            chosen("until", "TOMORROW"),
            chosen("mail", "1"),
            chosen("choice", "1"),
            chosen("kind", "CALL"),
            chosen("mailbox", "support"),
            Map.entry("assignee", "{\"type\":\"users_select\",\"selected_user\":\"" + LEE.value() + "\"}"));

    private SomeInputs() {}

    private static Map.Entry<String, String> typed(String name, String text) {
        return Map.entry(name, "{\"type\":\"plain_text_input\",\"value\":\"" + text + "\"}");
    }

    private static Map.Entry<String, String> chosen(String name, String option) {
        return Map.entry(name, "{\"type\":\"static_select\",\"selected_option\":{\"value\":\"" + option + "\"}}");
    }
}
