package dev.madoguchi.application;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Messages.NewMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer called, or said something elsewhere: an agent writes it down, and nothing is mailed. */
@Component
public class RecordCall {

    private final OpenByHand open;
    private final InstantSource clock;

    RecordCall(OpenByHand open, InstantSource clock) {
        this.open = open;
        this.clock = clock;
    }

    /** Empty if the form came before. */
    public Optional<InquiryId> of(ByHand wanted) {
        return open.forCustomer(
                wanted,
                id -> new NewMessage(
                        id,
                        Kind.NOTE,
                        State.INTERNAL,
                        clock.instant(),
                        wanted.agent().value(),
                        null,
                        List.of(),
                        List.of(),
                        wanted.subject(),
                        wanted.text(),
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()));
    }
}
