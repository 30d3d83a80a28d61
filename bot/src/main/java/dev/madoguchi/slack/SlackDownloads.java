package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.model.File;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.SlackFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files that agents attached, fetched with the token, which goes to Slack's own hosts only. What comes back must be the
 * file: Slack shows a log-in page, with status 200, to whoever may not see it.
 */
@Component
class SlackDownloads implements SlackFiles {

    private static final long LARGEST = 25L << 20;
    private static final int REDIRECTS = 3;
    private static final Set<String> NOT_HELD_BY_SLACK = Set.of("tombstone", "hidden_by_limit", "external");

    private final SlackClient slack;
    private final OkHttpClient http;
    private final String token;
    private final Set<String> hosts;
    private final @Nullable HttpUrl standIn;

    SlackDownloads(SlackClient slack, Slack connection, SlackProperties properties) {
        this.slack = slack;
        http = connection.getHttpClient().getOkHttpClient();
        token = SlackConfiguration.token(properties);
        hosts = new HashSet<>(properties.filesHosts());
        var api = HttpUrl.get(properties.apiUrl());
        standIn = api != null && api.host().equals("127.0.0.1") ? api : null;
    }

    @Override
    public byte[] fetch(String fileId) {
        var file = slack.call(methods -> methods.filesInfo(request -> request.file(fileId)))
                .getFile();
        if (file.isExternal() || NOT_HELD_BY_SLACK.contains(file.getMode())) {
            throw new Undeliverable("The file " + file.getName() + " is not kept in Slack. Send it as an upload.");
        }
        if (file.getSize() != null && file.getSize() > LARGEST) {
            throw new Undeliverable("The file " + file.getName() + " is larger than 25 MB, too large for a mail.");
        }
        var url = file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
        return download(file, url, REDIRECTS);
    }

    private byte[] download(File file, @Nullable String address, int redirects) {
        var url = address == null ? null : HttpUrl.parse(address);
        if (url == null || !isOfSlack(url)) {
            throw new Undeliverable("The file " + file.getName() + " does not come from Slack itself.");
        }
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token)
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.isRedirect() && redirects > 0) {
                return download(file, response.header("Location"), redirects - 1);
            }
            return content(file, response);
        } catch (IOException e) {
            throw new TryAgain("The file " + file.getName() + " did not arrive: " + e.getMessage());
        }
    }

    private static byte[] content(File file, Response response) throws IOException {
        if (response.code() == 429) {
            throw new RateLimited(Duration.ofSeconds(30));
        }
        ResponseBody body = response.body();
        if (response.code() != 200 || body == null) {
            throw new TryAgain("Slack did not give the file " + file.getName() + ": status " + response.code());
        }
        var bytes = body.byteStream().readNBytes((int) LARGEST + 1);
        boolean whole = file.getSize() == null || file.getSize() == bytes.length;
        if (!whole || isLogInPage(file, response, bytes)) {
            throw new Undeliverable("Slack did not give the file " + file.getName() + " itself. Attach it once more.");
        }
        return bytes;
    }

    private static boolean isLogInPage(File file, Response response, byte[] bytes) {
        boolean htmlExpected = "text/html".equals(file.getMimetype());
        var type = response.header("Content-Type", "");
        var start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return !htmlExpected
                && (type != null && type.startsWith("text/html")
                        || List.of("<!doctype html", "<html").stream().anyMatch(start::startsWith));
    }

    private boolean isOfSlack(HttpUrl url) {
        if (standIn != null && url.host().equals(standIn.host())) {
            return url.port() == standIn.port();
        }
        return url.isHttps() && hosts.contains(url.host());
    }
}
