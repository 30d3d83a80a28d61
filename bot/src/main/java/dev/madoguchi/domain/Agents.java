package dev.madoguchi.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may answer customers, and under which name they know them: as admins set it, otherwise as it is configured. */
public final class Agents {

    private final Map<AgentId, String> configured;
    private final Supplier<Map<String, String>> set;
    private final Supplier<Map<String, String>> signatures;

    public Agents(Map<AgentId, String> configured) {
        this(configured, Map::of, Map::of);
    }

    /**
     * @param set names by the ids of agents, as they are now; an empty one is none
     * @param signatures the same for what stands below the answers of each
     */
    public Agents(
            Map<AgentId, String> configured,
            Supplier<Map<String, String>> set,
            Supplier<Map<String, String>> signatures) {
        this.configured = Map.copyOf(configured);
        this.set = set;
        this.signatures = signatures;
    }

    /** The name that customers see; empty for somebody who must not write to customers. */
    public Optional<String> publicName(AgentId agent) {
        var name = set.get().getOrDefault(agent.value(), configured.get(agent));
        return Optional.ofNullable(name).filter(it -> !it.isBlank());
    }

    /** All names that customers see or may have seen. */
    public Set<String> publicNames() {
        return Stream.concat(configured.values().stream(), set.get().values().stream())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }

    /** What stands below their answers beside the signature of the mailbox; mostly nothing. */
    public String signature(AgentId agent) {
        return signatures.get().getOrDefault(agent.value(), "");
    }
}
