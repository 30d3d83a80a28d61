package dev.madoguchi.sandbox.slack;

import static dev.madoguchi.sandbox.slack.Refusal.blocks;
import static dev.madoguchi.sandbox.slack.Refusal.plain;
import static dev.madoguchi.sandbox.slack.Refusal.times;
import static dev.madoguchi.sandbox.slack.Refusal.x;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedElementsTest {

    private static final String ELEMENT = "[json-pointer:/blocks/0/elements/0";
    private static final String OPTION = "{'text':" + plain("x") + ",'value':'#'}";

    private static Refusal action(String name, String element, String text) {
        return blocks(name, "{'type':'actions','elements':[" + element + "]}", text);
    }

    private static Refusal button(String name, String properties, String text) {
        return action(name, "{'type':'button','action_id':'a','text':" + plain("x") + "," + properties + "}", text);
    }

    static Stream<Refusal> elementsOfAMessage() {
        return Stream.of(
                action(
                        "26 buttons",
                        times(26, "{'type':'button','text':" + plain("x") + "}"),
                        "no more than 25 items allowed"),
                action("an unknown element", "{'type':'knob'}", "unsupported type: knob " + ELEMENT + "/type]"),
                action(
                        "a text field among actions",
                        "{'type':'plain_text_input','action_id':'a'}",
                        "unsupported type: plain_text_input " + ELEMENT + "/type]"),
                action(
                        "two buttons with one action_id",
                        times(2, "{'type':'button','action_id':'a','text':" + plain("x") + "}"),
                        "`action_id` \"a\" already exists [json-pointer:/blocks/0/elements/1/action_id]"),
                action("a button without a text", "{'type':'button'}", "missing required field: text " + ELEMENT + "]"),
                action(
                        "a button of 76 characters",
                        "{'type':'button','text':" + plain(x(76)) + "}",
                        "must be less than 76 characters " + ELEMENT + "/text/text]"),
                button("a value of 2,001 characters", "'value':'" + x(2001) + "'", "must be less than 2001 characters"),
                button("a value that is a number", "'value':42", "must be a string " + ELEMENT + "/value]"),
                button("the style default", "'style':'default'", "must be a valid enum value (primary, danger)"),
                button("a url that is none", "'url':'mailto'", "must be a valid URL " + ELEMENT + "/url]"),
                button(
                        "a question without an answer",
                        "'confirm':{'title':" + plain("x") + ",'text':" + plain("x") + ",'confirm':" + plain("x") + "}",
                        "missing required field: deny " + ELEMENT + "/confirm]"),
                button(
                        "a confirmation of 31 characters",
                        "'confirm':{'title':" + plain("x") + ",'text':" + plain("x") + ",'deny':" + plain("x")
                                + ",'confirm':" + plain(x(31)) + "}",
                        "must be less than 31 characters " + ELEMENT + "/confirm/confirm/text]"),
                action(
                        "a menu of 101 options",
                        "{'type':'static_select','options':[" + times(101, OPTION) + "]}",
                        "no more than 100 items allowed " + ELEMENT + "/options]"),
                action(
                        "a menu without options",
                        "{'type':'static_select'}",
                        "failed to match all allowed schemas " + ELEMENT + "]"),
                action(
                        "an option value of 151 characters",
                        "{'type':'static_select','options':[{'text':" + plain("x") + ",'value':'" + x(151) + "'}]}",
                        "must be less than 151 characters " + ELEMENT + "/options/0/value]"),
                action(
                        "a first choice that is not offered",
                        "{'type':'static_select','options':[" + times(2, OPTION) + "],'initial_option':{'text':"
                                + plain("x") + ",'value':'7'}}",
                        "must exactly match one of the options " + ELEMENT + "/initial_option]"),
                action(
                        "six things behind the dots",
                        "{'type':'overflow','options':[" + times(6, OPTION) + "]}",
                        "no more than 5 items allowed " + ELEMENT + "/options]"),
                action(
                        "eleven radio buttons",
                        "{'type':'radio_buttons','options':[" + times(11, OPTION) + "]}",
                        "no more than 10 items allowed " + ELEMENT + "/options]"),
                action(
                        "a day that is not in the calendar",
                        "{'type':'datepicker','initial_date':'2026-13-01'}",
                        "input must match regex pattern"),
                action(
                        "a placeholder of 151 characters",
                        "{'type':'users_select','placeholder':" + plain(x(151)) + "}",
                        "must be less than 151 characters " + ELEMENT + "/placeholder/text]"),
                action(
                        "somebody who is no user",
                        "{'type':'users_select','initial_user':'kim'}",
                        "input must match regex pattern: ^[UW][A-Z0-9]{2,}$"),
                blocks(
                        "a button as an input",
                        "{'type':'input','label':" + plain("x") + ",'element':{'type':'button','text':" + plain("x")
                                + "}}",
                        "unsupported type: button [json-pointer:/blocks/0/element/type]"),
                blocks(
                        "a file field in a message",
                        "{'type':'input','label':" + plain("x") + ",'element':{'type':'file_input','action_id':'f'}}",
                        "unsupported type: file_input [json-pointer:/blocks/0/element/type]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elementsOfAMessage")
    void slack_refuses_elements_with(Refusal refusal) {
        try (var workspace = new Workspace()) {
            refusal.isSaidIn(workspace, Map.of("triage", workspace.triage.id()));
        }
    }
}
