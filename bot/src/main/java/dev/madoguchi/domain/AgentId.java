package dev.madoguchi.domain;

/** The Slack user id of somebody who works at the desk, such as {@code U024BE7LH}. */
public record AgentId(String value) {

    /** As Slack shows it: {@code <@U024BE7LH>}. */
    public String mention() {
        return "<@" + value + ">";
    }
}
