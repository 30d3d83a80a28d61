package dev.madoguchi.sandbox.slack;

import static dev.madoguchi.sandbox.slack.Refusal.of;
import static dev.madoguchi.sandbox.slack.Refusal.times;
import static dev.madoguchi.sandbox.slack.Refusal.x;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedCallsTest {

    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String HERE = "'channel':'$triage',";
    private static final String MINE = HERE + "'ts':'$mine',";

    private final Workspace workspace = new Workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    static Stream<Refusal> calls() {
        return Stream.of(
                of("an unknown method", "chat.shout", "", "unknown_method"),
                new Refusal(
                        "a post to nowhere",
                        POST,
                        "'text':'x'",
                        "invalid_arguments",
                        "missing required field: channel"),
                of("a post of nothing", POST, HERE + "'text':''", "no_text"),
                of("a list for a channel", POST, "'channel':['$triage'],'text':'x'", "invalid_array_arg"),
                of("blocks that are no list", POST, HERE + "'blocks':{'type':'divider'}", "invalid_blocks_format"),
                of("a post to an unknown channel", POST, "'channel':'C0UNKNOWN00','text':'x'", "channel_not_found"),
                of("a post to a name", POST, "'channel':'#triage','text':'x'", "channel_not_found"),
                of(
                        "a post to a private channel of others",
                        POST,
                        "'channel':'$private','text':'x'",
                        "channel_not_found"),
                of("a post where the app is not", POST, "'channel':'$elsewhere','text':'x'", "not_in_channel"),
                of("a post into the archive", POST, "'channel':'$archived','text':'x'", "is_archived"),
                of("a post to somebody who left", POST, "'channel':'$gone','text':'x'", "channel_not_found"),
                of("a thread that is no time stamp", POST, HERE + "'text':'x','thread_ts':'1'", "invalid_thread_ts"),
                of(
                        "a thread that is not there",
                        POST,
                        HERE + "'text':'x','thread_ts':'1000000000.000000'",
                        "thread_not_found"),
                of("a reply to a reply", POST, HERE + "'text':'x','thread_ts':'$reply'", "cannot_reply_to_message"),
                of("markdown and text", POST, HERE + "'text':'x','markdown_text':'y'", "markdown_text_conflict"),
                of("markdown of 12,001 characters", POST, HERE + "'markdown_text':'" + x(12_001) + "'", "msg_too_long"),
                of(
                        "markdown blocks of 12,001 characters",
                        POST,
                        HERE + "'blocks':[" + times(3, "{'type':'markdown','text':'" + x(4_001) + "'}") + "]",
                        "msg_blocks_too_long"),
                of(
                        "101 attachments",
                        POST,
                        HERE + "'attachments':[" + times(101, "{'text':'x'}") + "]",
                        "too_many_attachments"),
                of(
                        "two tables",
                        POST,
                        HERE + "'blocks':[" + times(2, "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}")
                                + "]",
                        "invalid_attachments"),
                of(
                        "metadata without a type",
                        POST,
                        HERE + "'text':'x','metadata':{'event_payload':{}}",
                        "invalid_metadata_format"),
                of(
                        "metadata that is a word",
                        POST,
                        HERE + "'text':'x','metadata':{'event_type':'t','event_payload':'x'}",
                        "invalid_metadata_schema"),
                of(
                        "too much metadata",
                        POST,
                        HERE + "'text':'x','metadata':{'event_type':'t','event_payload':{'a':'" + x(4_000) + "'}}",
                        "metadata_too_large"),
                of("somebody else's name", POST, HERE + "'text':'x','username':'Kim'", "missing_scope"),
                of("a change of 4,001 characters", UPDATE, MINE + "'text':'" + x(4_001) + "'", "msg_too_long"),
                of("a change to nothing", UPDATE, MINE + "'blocks':[]", "no_text"),
                of("a change of what Kim wrote", UPDATE, HERE + "'ts':'$theirs','text':'x'", "cant_update_message"),
                of("a change of no message", UPDATE, HERE + "'ts':'1000000000.000000','text':'x'", "message_not_found"),
                of("a change of a whisper", UPDATE, HERE + "'ts':'$whisper','text':'x'", "message_not_found"),
                of("a change in the archive", UPDATE, "'channel':'$archived','ts':'$mine','text':'x'", "is_inactive"),
                of(
                        "a change and a broadcast at once",
                        UPDATE,
                        MINE + "'text':'x','reply_broadcast':true",
                        "no_dual_broadcast_content_update"),
                of(
                        "a whisper of 4,001 characters",
                        "chat.postEphemeral",
                        HERE + "'user':'$kim','text':'" + x(4_001) + "'",
                        "msg_too_long"),
                of(
                        "a whisper to somebody elsewhere",
                        "chat.postEphemeral",
                        HERE + "'user':'$gone','text':'x'",
                        "user_not_in_channel"),
                of("a deletion of what Kim wrote", "chat.delete", HERE + "'ts':'$theirs'", "cant_delete_message"),
                of("a link to no message", "chat.getPermalink", HERE + "'message_ts':'1'", "message_not_found"),
                of("the members of an unknown channel", "conversations.members", "'channel':'C0'", "channel_not_found"),
                of("a page of none", "conversations.members", HERE + "'limit':0", "invalid_limit"),
                of("a page that is not there", "conversations.members", HERE + "'cursor':'zzz'", "invalid_cursor"),
                of("an unknown kind of channel", "conversations.list", "'types':'secret'", "invalid_types"),
                of(
                        "a thread of nothing",
                        "conversations.replies",
                        HERE + "'ts':'1000000000.000000'",
                        "thread_not_found"),
                of(
                        "a history since whenever",
                        "conversations.history",
                        HERE + "'oldest':'monday'",
                        "invalid_ts_oldest"),
                of(
                        "a history until whenever",
                        "conversations.history",
                        HERE + "'latest':'monday'",
                        "invalid_ts_latest"),
                of("a history of others", "conversations.history", "'channel':'$elsewhere'", "not_in_channel"),
                of("a new conversation", "conversations.open", "'users':'$kim'", "missing_scope"),
                of("an unknown person", "users.info", "'user':'U0UNKNOWN00'", "user_not_found"),
                of("an unknown bot", "bots.info", "'bot':'B0UNKNOWN00'", "bot_not_found"),
                of("the team", "team.info", "", "missing_scope"),
                of(
                        "a reaction with colons",
                        "reactions.add",
                        HERE + "'name':':eyes:','timestamp':'$mine'",
                        "invalid_name"),
                of("a reaction at no time", "reactions.add", HERE + "'name':'eyes','timestamp':'now'", "bad_timestamp"),
                of(
                        "a reaction to nothing",
                        "reactions.add",
                        HERE + "'name':'eyes','timestamp':'1000000000.000000'",
                        "message_not_found"),
                of(
                        "the same reaction again",
                        "reactions.add",
                        HERE + "'name':'tada','timestamp':'$mine'",
                        "already_reacted"),
                of(
                        "a reaction taken back that was not there",
                        "reactions.remove",
                        HERE + "'name':'eyes','timestamp':'$mine'",
                        "no_reaction"),
                of("the reactions of nothing", "reactions.get", "'channel':'$triage'", "no_item_specified"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void slack_refuses(Refusal refusal) {
        refusal.isSaidIn(workspace, names());
    }

    private Map<String, String> names() {
        var world = workspace.slack.world();
        var archived = world.addChannel("archived", false, true);
        world.archive(archived.id(), workspace.kim.id());
        var mine = workspace.post("'text':'mine'");
        workspace.call(
                "reactions.add",
                "{'channel':'" + workspace.triage.id() + "','name':'tada','timestamp':'" + mine + "'}");
        var whisper = workspace.call(
                "chat.postEphemeral",
                "{'channel':'" + workspace.triage.id() + "','user':'" + workspace.kim.id() + "','text':'psst'}");
        return Map.of(
                "triage", workspace.triage.id(),
                "private", world.addChannel("private", true, false).id(),
                "elsewhere", world.addChannel("elsewhere", false, false).id(),
                "archived", archived.id(),
                "gone", world.addUser("gone", "Gone", UserKind.DEACTIVATED).id(),
                "kim", workspace.kim.id(),
                "mine", mine,
                "theirs", workspace.slack.people().post(workspace.kim.id(), workspace.triage.id(), "theirs"),
                "reply", workspace.slack.people().reply(workspace.kim.id(), workspace.triage.id(), mine, "reply"),
                "whisper", Json.text(whisper, "message_ts"));
    }
}
