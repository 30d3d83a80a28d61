package dev.madoguchi.slack;

import com.slack.api.bolt.App;

/** Something that an agent can click or type; registers itself with Bolt. */
public interface SlackControl {

    void register(App app);
}
