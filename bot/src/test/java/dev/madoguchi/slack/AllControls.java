package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import dev.madoguchi.application.MailSources;
import dev.madoguchi.application.delivery.FailedPosts;
import dev.madoguchi.application.delivery.HeardReactions;
import dev.madoguchi.application.find.Search;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.application.reply.EarlierReplies;
import dev.madoguchi.application.reply.SlackFiles;
import dev.madoguchi.application.reply.ThreadTexts;
import dev.madoguchi.domain.Admins;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.fake.InMemoryMailPosts;
import dev.madoguchi.fake.InMemoryUncertainPosts;
import dev.madoguchi.fake.InMemoryUnreadThreads;
import dev.madoguchi.fake.MemoryDesk;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Everything that can be clicked, typed or sent in Slack, put together as Spring does it, on the fakes of a desk. */
public final class AllControls implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<String> forms = new ArrayList<>();
    private final App app;

    public AllControls(MemoryDesk desk, StubbedSlack slack) {
        context.setParent(desk.useCases());
        put(slack.client, slack.properties, slack.identity(), new ReactionProperties("eyes", "white_check_mark"));
        put(new Admins(Set.of(), Set.of()), new InMemoryMailPosts(), new InMemoryUnreadThreads());
        put(new InMemoryUncertainPosts(), slack.firstStart());
        empty(Search.class, Worklists.class, FailedPosts.class, HeardReactions.class, MailSources.class);
        context.registerBean(Slack.class, () -> slack.connection);
        scan();
        context.refresh();
        app = new App(AppConfig.builder().slack(slack.connection).build(), slack.connection, new ArrayList<>()) {
            @Override
            public App viewSubmission(String callbackId, ViewSubmissionHandler handler) {
                forms.add(callbackId);
                return super.viewSubmission(callbackId, handler);
            }
        };
        context.getBeansOfType(SlackControl.class).values().forEach(control -> control.register(app));
    }

    public App app() {
        return app;
    }

    /** The callback ids of all forms. */
    public List<String> forms() {
        return forms;
    }

    /** Sends a form with these inputs, each written as Slack does; gives the answer. */
    public String submits(AgentId who, String form, String about, Map<String, String> inputs) throws Exception {
        var values = inputs.entrySet().stream()
                .map(input -> "\"%1$s\":{\"%1$s\":%2$s}".formatted(input.getKey(), input.getValue()))
                .collect(Collectors.joining(","));
        var payload = "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"" + who.value()
                + "\"},\"view\":{\"id\":\"V1\",\"callback_id\":\"" + form + "\",\"private_metadata\":\"" + about
                + "\",\"state\":{\"values\":{" + values + "}}}}";
        var answer = app.run(new ViewSubmissionRequest("payload=x", payload, new RequestHeaders(Map.of())));
        return String.valueOf(answer.getBody());
    }

    /** Nothing that works by itself or stands there already, and of the rest only what a control needs. */
    private void scan() {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanDefinitionDefaults(lazy());
        Stream.of(
                        SmartLifecycle.class,
                        SlackConfiguration.class,
                        SlackChannels.class,
                        SlackClient.class,
                        SlackIdentity.class,
                        FirstStart.class,
                        ThreadTexts.class,
                        EarlierReplies.class,
                        SlackFiles.class)
                .map(AssignableTypeFilter::new)
                .forEach(scanner::addExcludeFilter);
        scanner.scan("dev.madoguchi.slack");
    }

    private static BeanDefinitionDefaults lazy() {
        var defaults = new BeanDefinitionDefaults();
        defaults.setLazyInit(true);
        return defaults;
    }

    private void empty(Class<?>... ports) {
        for (var port : ports) {
            register(port);
        }
    }

    private <T> void register(Class<T> port) {
        context.registerBean(
                port,
                () -> port.cast(Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (self, method, asked) -> nothing(method.getReturnType()))));
    }

    private static Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == Optional.class ? Optional.empty() : type == boolean.class ? false : null;
    }

    private void put(Object... things) {
        for (var thing : things) {
            putOne(thing);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void putOne(T thing) {
        context.registerBean((Class<T>) thing.getClass(), () -> thing);
    }

    @Override
    public void close() {
        context.close();
    }
}
