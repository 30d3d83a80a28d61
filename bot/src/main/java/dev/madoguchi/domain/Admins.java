package dev.madoguchi.domain;

import java.util.Set;

/**
 * Who may change the settings of the desk in Slack.
 *
 * @param people by their ids
 * @param groups ids of user groups in Slack, whose members may
 */
public record Admins(Set<AgentId> people, Set<String> groups) {

    public Admins {
        people = Set.copyOf(people);
        groups = Set.copyOf(groups);
    }
}
