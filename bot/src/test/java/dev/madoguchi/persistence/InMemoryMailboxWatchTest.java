package dev.madoguchi.persistence;

import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import dev.madoguchi.fake.InMemoryMailboxWatch;

class InMemoryMailboxWatchTest extends MailboxWatchContract {

    private final InMemoryMailboxWatch watch = new InMemoryMailboxWatch();

    @Override
    MailboxLeases leases() {
        return watch;
    }

    @Override
    MailboxHealth health() {
        return watch;
    }
}
