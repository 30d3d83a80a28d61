package dev.madoguchi.application.report;

import java.time.Instant;

/** Counts what the ledger holds. */
public interface LedgerAccounts {

    /** Of the mails that got their row from then until then: each in exactly one of the accounts that follow each other. */
    LedgerAccount of(String mailbox, Instant since, Instant until);
}
