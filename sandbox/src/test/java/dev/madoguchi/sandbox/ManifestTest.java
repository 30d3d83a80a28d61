package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.page.SandboxActions.Shortcut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The app that people install has what the stories were told with, and no more. */
class ManifestTest {

    @Test
    void the_manifest_asks_for_the_scopes_of_the_sandbox() throws IOException {
        var scopes = at(manifest(), "oauth_config", "scopes");

        assertThat(Set.copyOf((List<?>) scopes.get("bot"))).isEqualTo(SandboxDesk.SCOPES);
    }

    @Test
    void the_manifest_subscribes_to_messages_reactions_and_home_only() throws IOException {
        var subscriptions = at(manifest(), "settings", "event_subscriptions");

        assertThat(subscriptions.get("bot_events"))
                .isEqualTo(List.of("app_home_opened", "message.channels", "message.groups", "reaction_added"));
    }

    @Test
    void the_sandbox_offers_the_shortcuts_of_the_manifest() throws IOException {
        var shortcuts = (List<?>) at(manifest(), "features").get("shortcuts");

        assertThat(shortcuts)
                .map(Map.class::cast)
                .map(it -> new Shortcut(
                        it.get("type").toString(),
                        it.get("callback_id").toString(),
                        it.get("name").toString()))
                .isEqualTo(DeskActions.SHORTCUTS);
    }

    private static Map<?, ?> manifest() throws IOException {
        return new Yaml().load(Files.readString(Path.of("../manifest.yml")));
    }

    private static Map<?, ?> at(Map<?, ?> map, String... keys) {
        var inner = map;
        for (var key : keys) {
            inner = (Map<?, ?>) inner.get(key);
        }
        return inner;
    }
}
