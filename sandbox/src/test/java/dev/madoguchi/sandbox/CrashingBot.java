package dev.madoguchi.sandbox;

import com.slack.api.Slack;
import com.slack.api.util.http.SlackHttpClient;
import dev.madoguchi.Madoguchi;
import dev.madoguchi.sandbox.CrashTrigger.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import okhttp3.Call;
import okhttp3.EventListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The bot, which ends itself as a power cut would at the moment that a line on its standard input names. */
final class CrashingBot implements BeanPostProcessor {

    private static final int KILLED = 137;

    private volatile CrashTrigger trigger;
    private int seen;

    public static void main(String[] arguments) {
        var hooks = new CrashingBot();
        var listener = new Thread(hooks::listen, "crash-trigger");
        listener.setDaemon(true);
        listener.start();
        new SpringApplicationBuilder(Madoguchi.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(hooks))
                .run(arguments);
    }

    private void listen() {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                trigger = CrashTrigger.of(line);
                System.out.println("armed " + line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dies if this is the moment. */
    synchronized void at(Moment moment, String what, String bound) {
        var armed = trigger;
        if (armed != null && armed.isAt(moment, what, bound) && ++seen == armed.times()) {
            System.out.println("dies at " + armed.line());
            Runtime.getRuntime().halt(KILLED);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            return CrashingDatabase.around(database, this);
        }
        return bean instanceof Slack slack ? watched(slack) : bean;
    }

    private Slack watched(Slack slack) {
        var http = slack.getHttpClient().getOkHttpClient().newBuilder().eventListener(new EventListener() {
            @Override
            public void responseHeadersStart(Call call) {
                at(Moment.CALL_SENT, call.request().url().encodedPath(), "");
            }

            @Override
            public void responseBodyEnd(Call call, long bytes) {
                at(Moment.ANSWER_READ, call.request().url().encodedPath(), "");
            }
        });
        return Slack.getInstance(slack.getConfig(), new SlackHttpClient(http.build()));
    }
}
