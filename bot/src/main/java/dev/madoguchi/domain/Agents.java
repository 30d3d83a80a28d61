package dev.madoguchi.domain;

import java.util.Map;
import java.util.Optional;

/** Who may answer customers, and under which name they know them. */
public record Agents(Map<AgentId, String> publicNames) {

    public Agents {
        publicNames = Map.copyOf(publicNames);
    }

    /** The name that customers see; empty for somebody who must not write to customers. */
    public Optional<String> publicName(AgentId agent) {
        return Optional.ofNullable(publicNames.get(agent));
    }
}
