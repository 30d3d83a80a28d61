package dev.madoguchi;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/** A misspelt key would leave its default in force unseen, so the start stops at it. The machine's variables may be for other programs. */
@Component
class UnknownKeys implements SmartInitializingSingleton {

    private static final ConfigurationPropertyName DESK = ConfigurationPropertyName.of("desk");
    /** Those that one bean reads for itself. */
    private static final Set<String> SINGLE = Set.of(
            "desk.service.users",
            "desk.service.users-query",
            "desk.service.releases",
            "desk.outbox.seconds-between-tries");

    private final ApplicationContext context;

    UnknownKeys(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = new Known();
        ConfigurationPropertiesBean.getAll(context).values().stream()
                .filter(bean -> bean.getAnnotation().prefix().startsWith("desk"))
                .forEach(bean ->
                        known.add(context.getEnvironment(), bean.getAnnotation().prefix(), bean.asBindTarget()));
        refuseOthers(context.getEnvironment(), known);
    }

    static void refuseOthers(Environment environment, Known known) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource keys && !isOfTheMachine(source)) {
                keys.stream()
                        .filter(DESK::isAncestorOf)
                        .filter(key -> !known.has(key))
                        .findFirst()
                        .ifPresent(key -> {
                            throw new NotConfigured(key + " is no key of the desk."
                                    + known.alike(key)
                                            .map(other -> " Is it " + other + "?")
                                            .orElse("")
                                    + " docs/operating.md lists all of them.");
                        });
            }
        }
    }

    private static boolean isOfTheMachine(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }

    /** What is asked for when the configuration is read. */
    static final class Known implements BindHandler {

        private final Set<ConfigurationPropertyName> names = new HashSet<>();

        Known() {
            SINGLE.forEach(key -> names.add(ConfigurationPropertyName.of(key)));
        }

        void add(Environment environment, String prefix, Bindable<?> target) {
            Binder.get(environment).bind(ConfigurationPropertyName.of(prefix), target, this);
        }

        @Override
        public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext binding) {
            names.add(name);
            return target;
        }

        boolean has(ConfigurationPropertyName key) {
            return names.contains(key);
        }

        /** Of the keys beside it the one that begins like it for longest. */
        Optional<ConfigurationPropertyName> alike(ConfigurationPropertyName key) {
            return names.stream()
                    .filter(name -> key.getParent().isParentOf(name))
                    .filter(name -> alike(name, key) > 1)
                    .max(Comparator.comparingLong(name -> alike(name, key)));
        }

        private static long alike(ConfigurationPropertyName one, ConfigurationPropertyName other) {
            var first = last(one);
            var second = last(other);
            return Stream.iterate(0, i -> i + 1)
                    .limit(Math.min(first.length(), second.length()))
                    .takeWhile(i -> first.charAt(i) == second.charAt(i))
                    .count();
        }

        private static String last(ConfigurationPropertyName name) {
            return name.getLastElement(ConfigurationPropertyName.Form.UNIFORM);
        }
    }
}
