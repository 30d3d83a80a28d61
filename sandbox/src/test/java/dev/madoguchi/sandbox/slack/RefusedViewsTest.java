package dev.madoguchi.sandbox.slack;

import static dev.madoguchi.sandbox.slack.Refusal.modal;
import static dev.madoguchi.sandbox.slack.Refusal.of;
import static dev.madoguchi.sandbox.slack.Refusal.plain;
import static dev.madoguchi.sandbox.slack.Refusal.times;
import static dev.madoguchi.sandbox.slack.Refusal.x;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedViewsTest {

    private static final String BLOCKS = "'blocks':[{'type':'divider'}]";
    private static final String INPUT =
            "{'type':'input','label':" + plain("x") + ",'element':{'type':'plain_text_input','action_id':'a'%s}}";
    private static final String HOME = "{'type':'home'," + BLOCKS + "}";
    private static final String MODAL = "{'type':'modal','title':" + plain("x") + "," + BLOCKS + "}";

    private static Refusal field(String name, String properties, String text) {
        return modal(name, "'submit':" + plain("x") + ",'blocks':[" + INPUT.formatted("," + properties) + "]", text);
    }

    static Stream<Refusal> views() {
        return Stream.of(
                modal(
                        "a title of 25 characters",
                        BLOCKS + ",'close':" + plain(x(25)),
                        "must be less than 25 characters [json-pointer:/view/close/text]"),
                modal(
                        "a modal without blocks",
                        "'callback_id':'x'",
                        "missing required field: blocks [json-pointer:/view]"),
                modal("an empty modal", "'blocks':[]", "must provide at least 1 items [json-pointer:/view/blocks]"),
                modal(
                        "101 blocks",
                        "'blocks':[" + times(101, "{'type':'divider'}") + "]",
                        "no more than 100 items allowed"),
                modal(
                        "an input without a submit button",
                        "'blocks':[{'type':'divider'}," + INPUT.formatted("") + "]",
                        "must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]"),
                modal(
                        "3,001 characters of private metadata",
                        BLOCKS + ",'private_metadata':'" + x(3001) + "'",
                        "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
                modal(
                        "a callback_id of 256 characters",
                        BLOCKS + ",'callback_id':'" + x(256) + "'",
                        "must be less than 256 characters [json-pointer:/view/callback_id]"),
                modal(
                        "markdown, which is for messages",
                        "'blocks':[{'type':'markdown','text':'x'}]",
                        "unsupported type: markdown [json-pointer:/view/blocks/0/type]"),
                modal(
                        "a table, which is for messages",
                        "'blocks':[{'type':'table','rows':[]}]",
                        "unsupported type: table [json-pointer:/view/blocks/0/type]"),
                modal(
                        "a chart, which is for messages",
                        "'blocks':[{'type':'data_visualization'}]",
                        "unsupported type: data_visualization [json-pointer:/view/blocks/0/type]"),
                modal("the state of a view read back", BLOCKS + ",'state':{}", "invalid additional property: state"),
                field("a field of 3,001 characters", "'max_length':3001", "must be between 1 and 3000"),
                field(
                        "a field that is longer than it may be",
                        "'min_length':5,'max_length':4",
                        "min_length cannot be greater than max_length"),
                field("a multiline that is no yes or no", "'multiline':'yes'", "must be a boolean"),
                modal(
                        "the cursor in two fields",
                        "'submit':" + plain("x") + ",'blocks':[" + times(2, INPUT.formatted(",'focus_on_load':true"))
                                + "]",
                        "only one element can set focus_on_load"),
                modal(
                        "a number that is no text",
                        "'submit':" + plain("x") + ",'blocks':[{'type':'input','label':" + plain("x")
                                + ",'element':{'type':'number_input','is_decimal_allowed':false,'min_value':1}}]",
                        "must be a string [json-pointer:/view/blocks/0/element/min_value]"),
                new Refusal(
                        "a modal without a title",
                        "views.open",
                        "'trigger_id':'1.1.a','view':{'type':'modal'," + BLOCKS + "}",
                        "invalid_arguments",
                        "missing required field: title [json-pointer:/view]"),
                new Refusal(
                        "a Home tab as a modal",
                        "views.open",
                        "'trigger_id':'1.1.a','view':" + HOME,
                        "invalid_arguments",
                        "unsupported type: home [json-pointer:/view/type]"),
                new Refusal(
                        "a Home tab on top of a modal",
                        "views.push",
                        "'trigger_id':'1.1.a','view':" + HOME,
                        "invalid_arguments",
                        "must match the `type` of the root view whose stack we're pushing onto"),
                new Refusal(
                        "a modal as a Home tab",
                        "views.publish",
                        "'user_id':'$kim','view':" + MODAL,
                        "invalid_arguments",
                        "unsupported type: modal [json-pointer:/view/type]"),
                new Refusal(
                        "no view",
                        "views.open",
                        "'trigger_id':'1.1.a'",
                        "invalid_arguments",
                        "missing required field: view"),
                new Refusal(
                        "a trigger that is none",
                        "views.open",
                        "'trigger_id':'now','view':" + MODAL,
                        "invalid_arguments",
                        "invalid `trigger_id`"),
                of("a trigger of nobody", "views.open", "'trigger_id':'1.1.a','view':" + MODAL, "invalid_trigger_id"),
                of("the Home tab of nobody", "views.publish", "'user_id':'U0','view':" + HOME, "user_not_found"),
                of("a view that is not open", "views.update", "'view_id':'V0','view':" + MODAL, "not_found"),
                of(
                        "a view of more than 250 kB",
                        "views.publish",
                        "'user_id':'$kim','view':{'type':'home','blocks':["
                                + times(90, "{'type':'section','text':" + plain(x(2_900)) + "}") + "]}",
                        "view_too_large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void slack_refuses_views_with(Refusal refusal) {
        try (var workspace = new Workspace()) {
            refusal.isSaidIn(workspace, Map.of("kim", workspace.kim.id()));
        }
    }
}
