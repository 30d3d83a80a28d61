package dev.madoguchi.application.find;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, and at what.
 *
 * @param mailboxes those that they may see, or chose of these
 * @param category the only one they want to see, if they chose one
 */
public record Viewer(
        AgentId agent, List<String> mailboxes, @Nullable CategoryId category) {}
