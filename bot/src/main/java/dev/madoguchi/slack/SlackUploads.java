package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files on their way to Slack: docs.slack.dev/messaging/working-with-files, "upload v2". */
@Component
public class SlackUploads {

    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final SlackClient slack;
    private final OkHttpClient http;

    SlackUploads(SlackClient slack, Slack connection) {
        this.slack = slack;
        http = connection.getHttpClient().getOkHttpClient();
    }

    /** Writes so many bytes as were announced, and again when asked again. */
    public interface Bytes {
        void writeTo(OutputStream target) throws IOException;
    }

    /** Brings the bytes up; nobody sees them yet. Doing it twice leaves only an unused copy behind. */
    public String upload(String name, long size, Bytes bytes) {
        return upload(name, size, null, bytes);
    }

    /** As {@link #upload(String, long, Bytes)}, of a picture that is told in words too. */
    public String upload(String name, long size, @Nullable String altText, Bytes bytes) {
        var ticket = slack.call(methods -> methods.filesGetUploadURLExternal(
                request -> request.filename(name).length(Math.toIntExact(size)).altTxt(altText)));
        var request = new Request.Builder()
                .url(ticket.getUploadUrl())
                .post(new Body(size, bytes))
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new TryAgain("Slack did not take the file " + name + ": status " + response.code());
            }
            return ticket.getFileId();
        } catch (IOException e) {
            throw new TryAgain("The upload of " + name + " broke off: " + e.getMessage());
        }
    }

    /** Shows an uploaded file in a thread. One that was shown already is not found again, which is as well. */
    public void share(String fileId, String title, Place thread, boolean maybeShared) {
        try {
            slack.call(methods ->
                    methods.filesCompleteUploadExternal(request -> request.files(List.of(file(fileId, title)))
                            .channelId(thread.channel())
                            .threadTs(thread.ts())));
        } catch (Undeliverable e) {
            if (!maybeShared) {
                throw e;
            }
        }
    }

    /** Makes an uploaded file usable in a message of ours, without showing it by itself. */
    public void keep(String fileId, String title, boolean maybeKept) {
        try {
            slack.call(methods ->
                    methods.filesCompleteUploadExternal(request -> request.files(List.of(file(fileId, title)))));
        } catch (Undeliverable e) {
            if (!maybeKept) {
                throw e;
            }
        }
    }

    /** The type of a file once Slack has looked at it; before that it cannot stand in a message. */
    public Optional<String> type(String fileId) {
        var file = slack.call(methods -> methods.filesInfo(request -> request.file(fileId)))
                .getFile();
        return Optional.ofNullable(file.getMimetype()).filter(type -> !type.isBlank());
    }

    private static FileDetails file(String id, String title) {
        return FileDetails.builder().id(id).title(title).build();
    }

    private static final class Body extends RequestBody {

        private final long size;
        private final Bytes bytes;

        Body(long size, Bytes bytes) {
            this.size = size;
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return BYTES;
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            bytes.writeTo(sink.outputStream());
        }
    }
}
