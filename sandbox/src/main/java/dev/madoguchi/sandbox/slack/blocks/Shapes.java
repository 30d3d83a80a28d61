package dev.madoguchi.sandbox.slack.blocks;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which blocks and elements there are, where they may stand, and which properties they have. */
final class Shapes {

    private static final Set<Surface> ALL = Set.of(Surface.values());
    private static final Set<Surface> MESSAGE = Set.of(Surface.MESSAGE);

    /** Where sources disagree, the narrower answer. */
    static final Map<String, Set<Surface>> SURFACES = Map.ofEntries(
            entry("actions", ALL),
            entry("alert", Set.of(Surface.MODAL)),
            entry("card", Set.of(Surface.MESSAGE, Surface.HOME)),
            entry("carousel", Set.of(Surface.MESSAGE, Surface.HOME)),
            entry("container", MESSAGE),
            entry("context", ALL),
            entry("context_actions", MESSAGE),
            entry("data_table", MESSAGE),
            entry("data_visualization", MESSAGE),
            entry("divider", ALL),
            entry("header", ALL),
            entry("image", ALL),
            entry("input", ALL),
            entry("markdown", MESSAGE),
            entry("plan", MESSAGE),
            entry("rich_text", ALL),
            entry("section", ALL),
            entry("table", MESSAGE),
            entry("task_card", MESSAGE),
            entry("video", ALL));

    static final Map<String, Set<String>> BLOCKS = Map.ofEntries(
            entry("actions", Set.of("elements")),
            entry("alert", Set.of("text", "level")),
            entry(
                    "card",
                    Set.of("hero_image", "icon", "slack_icon", "title", "subtitle", "body", "subtext", "actions")),
            entry("carousel", Set.of("elements")),
            entry(
                    "container",
                    Set.of(
                            "title",
                            "rich_text_title",
                            "subtitle",
                            "child_blocks",
                            "width",
                            "icon",
                            "is_collapsible",
                            "default_collapsed",
                            "has_header_divider")),
            entry("context", Set.of("elements")),
            entry("context_actions", Set.of("elements")),
            entry("data_table", Set.of("rows", "caption", "page_size", "row_header_column_index")),
            entry("data_visualization", Set.of("title", "chart")),
            entry("divider", Set.of()),
            entry("header", Set.of("text", "level")),
            entry("image", Set.of("image_url", "slack_file", "alt_text", "title")),
            entry("input", Set.of("label", "element", "dispatch_action", "hint", "optional")),
            entry("markdown", Set.of("text")),
            entry("plan", Set.of("title", "tasks")),
            entry("rich_text", Set.of("elements")),
            entry("section", Set.of("text", "fields", "accessory", "expand")),
            entry("table", Set.of("rows", "column_settings")),
            entry("task_card", Set.of("task_id", "title", "details", "output", "sources", "status")),
            entry(
                    "video",
                    Set.of(
                            "alt_text",
                            "author_name",
                            "description",
                            "provider_icon_url",
                            "provider_name",
                            "title",
                            "title_url",
                            "thumbnail_url",
                            "video_url")));

    private static final String FIELD = "action_id focus_on_load placeholder ";
    private static final String TYPED = FIELD + "initial_value dispatch_action_config ";
    private static final String MENU = FIELD + "confirm ";

    static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            element("button", "action_id text url value style confirm accessibility_label"),
            element("workflow_button", "action_id text workflow style accessibility_label"),
            element("icon_button", "action_id icon text value confirm accessibility_label visible_to_user_ids"),
            element("feedback_buttons", "action_id positive_button negative_button"),
            element("checkboxes", "action_id options initial_options confirm focus_on_load"),
            element("radio_buttons", "action_id options initial_option confirm focus_on_load"),
            element("datepicker", MENU + "initial_date"),
            element("datetimepicker", "action_id initial_date_time confirm focus_on_load"),
            element("timepicker", MENU + "initial_time timezone"),
            element("overflow", "action_id options confirm"),
            element("plain_text_input", TYPED + "multiline min_length max_length"),
            element("email_text_input", TYPED),
            element("url_text_input", TYPED),
            element("number_input", TYPED + "is_decimal_allowed min_value max_value"),
            element("rich_text_input", TYPED + "min_lines max_lines"),
            element("file_input", "action_id filetypes max_files"),
            element("image", "image_url slack_file alt_text"),
            element("static_select", MENU + "options option_groups initial_option"),
            element("external_select", MENU + "initial_option min_query_length"),
            element("users_select", MENU + "initial_user"),
            element(
                    "conversations_select",
                    MENU + "initial_conversation default_to_current_conversation response_url_enabled filter"),
            element("channels_select", MENU + "initial_channel response_url_enabled"),
            element("multi_static_select", MENU + "options option_groups initial_options max_selected_items"),
            element("multi_external_select", MENU + "initial_options min_query_length max_selected_items"),
            element("multi_users_select", MENU + "initial_users max_selected_items"),
            element(
                    "multi_conversations_select",
                    MENU + "initial_conversations default_to_current_conversation max_selected_items filter"),
            element("multi_channels_select", MENU + "initial_channels max_selected_items"));

    private static final Set<String> TYPED_INPUTS = Set.of(
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input");

    private Shapes() {}

    /** Which element may stand in which block. */
    static boolean fits(String element, String block) {
        return switch (block) {
            case "section" ->
                !TYPED_INPUTS.contains(element)
                        && !Set.of("datetimepicker", "icon_button", "feedback_buttons")
                                .contains(element);
            case "actions" ->
                element.equals("rich_text_input")
                        || (!TYPED_INPUTS.contains(element)
                                && !Set.of("image", "icon_button", "feedback_buttons")
                                        .contains(element));
            case "input" ->
                !Set.of("button", "workflow_button", "icon_button", "feedback_buttons", "overflow", "image")
                        .contains(element);
            default -> Set.of("icon_button", "feedback_buttons").contains(element);
        };
    }

    private static Map.Entry<String, Set<String>> element(String type, String properties) {
        return entry(type, Set.of(properties.strip().split(" ")));
    }
}
