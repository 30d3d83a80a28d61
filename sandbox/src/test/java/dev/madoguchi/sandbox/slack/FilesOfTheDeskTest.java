package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FilesOfTheDeskTest {

    private final Workspace workspace = new Workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void an_upload_is_processed_after_some_polls_and_can_be_shown_only_then() {
        workspace.slack.faults().fileProcessingPolls(2);
        var id = upload("chart.png", "12345");
        complete(id);

        assertThat(info(id).at("/file/mimetype").asString()).isEmpty();
        assertThat(show(id).path("ok").asBoolean()).isFalse();
        assertThat(info(id).at("/file/mimetype").asString()).isEmpty();
        assertThat(info(id).at("/file/mimetype").asString()).isEqualTo("image/png");
        assertThat(show(id).path("ok").asBoolean()).isTrue();
    }

    @Test
    void the_message_of_an_upload_is_told_as_an_event_and_by_the_file_itself() {
        workspace.slack.faults().fileProcessingPolls(0);
        var id = upload("chart.png", "12345");
        var answer = complete(id);

        var event = workspace.app.awaitEvent("message", "file_share").json().path("event");

        assertThat(answer.at("/files/0").has("shares")).isFalse();
        assertThat(event.at("/files/0/id").asString()).isEqualTo(id);
        assertThat(info(id).at("/file/shares/public/" + workspace.triage.id() + "/0/ts")
                        .asString())
                .isEqualTo(Json.text(event, "ts"));
    }

    @ParameterizedTest
    @CsvSource({"0, missing_argument", "nine, missing_argument"})
    void an_upload_announces_its_length(String length, String error) {
        var answer = workspace.call("files.getUploadURLExternal", "{'filename':'a.png','length':'" + length + "'}");

        assertThat(Json.text(answer, "error")).isEqualTo(error);
    }

    @Test
    void a_long_description_or_snippet_is_refused() {
        var described = workspace.call(
                "files.getUploadURLExternal", "{'filename':'a','length':1,'alt_txt':'" + "x".repeat(1_001) + "'}");
        var snippet =
                workspace.call("files.getUploadURLExternal", "{'filename':'a','length':1048577,'snippet_type':'text'}");

        assertThat(Json.text(described, "error")).isEqualTo("alt_txt_too_large");
        assertThat(Json.text(snippet, "error")).isEqualTo("snippet_too_large");
    }

    @Test
    void other_bytes_than_announced_are_not_taken() {
        var answer = workspace.call("files.getUploadURLExternal", "{'filename':'a.png','length':3}");

        var response = workspace.caller.send(URI.create(Json.text(answer, "upload_url")), "12345", null, null);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Json.text(complete(Json.text(answer, "file_id")), "error")).isEqualTo("file_not_found");
    }

    @Test
    void an_upload_is_completed_once() {
        var id = upload("chart.png", "12345");
        complete(id);

        assertThat(Json.text(complete(id), "error")).isEqualTo("file_not_found");
        assertThat(Json.text(complete("F0UNKNOWN00"), "error")).isEqualTo("file_not_found");
    }

    @Test
    void the_old_way_to_upload_is_gone() {
        assertThat(Json.text(workspace.call("files.upload", "{}"), "error")).isEqualTo("method_deprecated");
    }

    @Test
    void without_the_token_a_download_is_a_login_page_with_status_200() {
        var url = dropped(workspace.triage);

        var stranger = workspace.caller.get(url, null);
        var bot = workspace.caller.get(url, workspace.slack.botToken());

        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(stranger.body()).startsWith("<!DOCTYPE html>");
        assertThat(bot.body()).isEqualTo("invoice");
    }

    @Test
    void a_file_of_a_channel_without_the_bot_stays_closed() {
        var elsewhere = workspace.slack.world().addChannel("elsewhere", false, false);
        workspace.slack.world().join(workspace.kim.id(), elsewhere.id());

        var url = dropped(elsewhere);

        assertThat(workspace.caller.get(url, workspace.slack.botToken()).body()).contains("Sign in");
    }

    @Test
    void a_file_that_was_deleted_is_gone() {
        var id = upload("chart.png", "12345");
        complete(id);
        workspace.slack.world().deleteFile(id);

        assertThat(Json.text(info(id), "error")).isEqualTo("file_deleted");
    }

    @Test
    void nothing_is_uploaded_into_a_channel_without_the_bot() {
        var elsewhere = workspace.slack.world().addChannel("elsewhere", false, false);
        var id = upload("chart.png", "12345");

        var answer = workspace.call(
                "files.completeUploadExternal",
                "{'files':[{'id':'" + id + "'}],'channel_id':'" + elsewhere.id() + "'}");

        assertThat(Json.text(answer, "error")).isEqualTo("not_in_channel");
    }

    @Test
    void a_markdown_block_beside_an_upload_breaks_slack() {
        var id = upload("chart.png", "12345");

        var answer = workspace.call(
                "files.completeUploadExternal",
                "{'files':[{'id':'" + id + "'}],'channel_id':'" + workspace.triage.id()
                        + "','blocks':[{'type':'markdown','text':'x'}]}");

        assertThat(Json.text(answer, "error")).isEqualTo("internal_error");
    }

    @Test
    void a_file_may_arrive_as_a_promise_that_has_to_be_looked_up() {
        workspace.slack.faults().nextFileArrivesAs("file_access");
        dropped(workspace.triage);

        var file = workspace.app.awaitEvent("message", "file_share").json().at("/event/files/0");

        assertThat(Json.text(file, "file_access")).isEqualTo("check_file_info");
        assertThat(file.has("url_private")).isFalse();
        assertThat(info(Json.text(file, "id")).at("/file/name").asString()).isEqualTo("invoice.txt");
    }

    private String upload(String name, String bytes) {
        var answer = workspace.call(
                "files.getUploadURLExternal", "{'filename':'" + name + "','length':" + bytes.length() + "}");
        workspace.caller.send(URI.create(Json.text(answer, "upload_url")), bytes, null, null);
        return Json.text(answer, "file_id");
    }

    private JsonNode complete(String id) {
        return workspace.call(
                "files.completeUploadExternal",
                "{'files':[{'id':'" + id + "'}],'channel_id':'" + workspace.triage.id() + "'}");
    }

    private JsonNode info(String id) {
        return workspace.call("files.info", "{'file':'" + id + "'}");
    }

    private JsonNode show(String id) {
        return workspace.call(
                "chat.postMessage",
                "{'channel':'" + workspace.triage.id() + "','text':'chart','blocks':[{'type':'image','alt_text':'x',"
                        + "'slack_file':{'id':'" + id + "'}}]}");
    }

    private URI dropped(Channel channel) {
        var file = new UploadedFile("invoice.txt", "text/plain", "invoice".getBytes(StandardCharsets.UTF_8));
        workspace.slack.people().post(workspace.kim.id(), channel.id(), null, "here", List.of(file));
        var entry = workspace.slack.world().files.entries.values().iterator().next();
        return URI.create(Json.text(workspace.slack.world().files.toJson(entry), "url_private_download"));
    }
}
