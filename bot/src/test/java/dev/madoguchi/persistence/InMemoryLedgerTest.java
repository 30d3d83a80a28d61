package dev.madoguchi.persistence;

import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.fake.InMemoryLedger;

class InMemoryLedgerTest extends LedgerContract {

    private final Ledger ledger = new InMemoryLedger();

    @Override
    Ledger ledger() {
        return ledger;
    }
}
