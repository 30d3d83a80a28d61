package dev.madoguchi.application.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When each mailbox was read last, and who knows that it is not. */
public interface MailboxHealth {

    /** A process is there that should read it. */
    void expected(String mailbox, Instant now);

    void read(String mailbox, Instant now);

    /** It could not be read; {@code problem} says why in one sentence. */
    void failed(String mailbox, @Nullable String problem);

    /** The problem ("" when none is known) of a mailbox that was not read since then and of which nobody was told yet; told now. */
    Optional<String> fallenSilent(String mailbox, Instant notReadSince, Instant now);

    /** Whether it was told that the mailbox is silent, and it was read since; no longer told. */
    boolean cameBack(String mailbox);
}
