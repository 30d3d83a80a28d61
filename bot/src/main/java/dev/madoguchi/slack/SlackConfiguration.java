package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import dev.madoguchi.NotConfigured;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Slack: the client, Bolt, and the way in. */
@Configuration
@EnableConfigurationProperties({SlackProperties.class, ReactionProperties.class})
class SlackConfiguration {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

    /** A dropped connection must not repeat a post by itself: the outbox decides. No redirect is followed with a token. */
    @Bean(destroyMethod = "close")
    Slack slack(SlackProperties properties) {
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setProxyUrl(properties.apiUrl().getHost().equals("127.0.0.1") ? null : config.getProxyUrl());
        config.setMethodsEndpointUrlPrefix(properties.apiUrl().toString());
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .callTimeout(CALL_TIMEOUT)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    @Bean
    App app(Slack slack, SlackProperties properties, SlackIdentity identity, List<SlackControl> controls) {
        var config = AppConfig.builder()
                .slack(slack)
                .signingSecret(properties.signingSecret())
                .allEventsApiAutoAckEnabled(false)
                .unmatchedRequestHandler(SlackConfiguration::leaveAlone)
                .build();
        var middleware = new ArrayList<Middleware>();
        if (properties.mode() == SlackProperties.Mode.HTTP) {
            var secret = required("desk.slack.signing-secret", properties.signingSecret());
            middleware.add(new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(secret))));
        }
        middleware.add(new SlackAuthorization(identity, token(properties)));
        var app = new App(config, slack, middleware);
        controls.forEach(control -> control.register(app));
        return app;
    }

    @Bean
    @ConditionalOnProperty(name = "desk.slack.mode", havingValue = "http")
    ServletRegistrationBean<SlackAppServlet> slackEndpoint(
            App app, SlackProperties properties, @Value("${server.port}") int port) {
        if (port < 0) {
            throw new NotConfigured(
                    "server.port is missing: in HTTP mode Slack calls the desk at a port, such as 8080.");
        }
        var registration = new ServletRegistrationBean<>(new SlackAppServlet(app), properties.path());
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    @ConditionalOnProperty(name = "desk.slack.mode", havingValue = "http")
    FilterRegistrationBean<SignatureFilter> signatureFilter(SlackProperties properties, InstantSource clock) {
        var secret = required("desk.slack.signing-secret", properties.signingSecret());
        var registration = new FilterRegistrationBean<>(new SignatureFilter(secret, clock));
        registration.addUrlPatterns(properties.path());
        return registration;
    }

    @Bean
    @ConditionalOnProperty(name = "desk.slack.mode", havingValue = "socket", matchIfMissing = true)
    SocketConnection socketConnection(Slack slack, App app, SlackProperties properties, FirstStart first) {
        return new SocketConnection(slack, app, required("desk.slack.app-token", properties.appToken()), first);
    }

    /** An event that nobody listens to is taken, or Slack would repeat it; anything else is unknown. */
    private static Response leaveAlone(Request<?> request) {
        boolean event = request.getRequestType() == RequestType.Event;
        return Response.builder().statusCode(event ? 200 : 404).build();
    }

    static String token(SlackProperties properties) {
        return required("desk.slack.bot-token", properties.botToken());
    }

    private static String required(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new NotConfigured(key + " is missing. README.md, \"Install\", says where Slack shows it.");
        }
        return value;
    }
}
