package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.mail.Customer;
import java.util.concurrent.atomic.AtomicInteger;

/** Who works at a desk, who writes to it, and where its cards stand. */
record AtDesk(SandboxDesk desk) {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    Customer customer(String name) {
        return desk.mail().customer(name, "customer-" + CUSTOMERS.incrementAndGet() + "@customers.example");
    }

    AgentAtWork kim() {
        return new AgentAtWork(desk, desk.agents().get(0), desk.supportChannel());
    }

    AgentAtWork lee() {
        return new AgentAtWork(desk, desk.agents().get(1), desk.supportChannel());
    }

    AgentAtWork mio() {
        return new AgentAtWork(desk, desk.agents().get(2), desk.toiawaseChannel());
    }

    ChannelView support() {
        return new ChannelView(desk, desk.supportChannel());
    }

    ChannelView toiawase() {
        return new ChannelView(desk, desk.toiawaseChannel());
    }
}
