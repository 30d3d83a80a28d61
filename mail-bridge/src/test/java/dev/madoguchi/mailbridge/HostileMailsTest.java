package dev.madoguchi.mailbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That they are read at all, or refused in words; {@link MeasureHostileMails} tells what they cost. */
class HostileMailsTest {

    private static final int ONE_MB = 1024 * 1024;

    static Stream<HostileMails.Hostile> hostile() {
        return HostileMails.all().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_mail_made_to_be_expensive_is_read_or_refused_in_words(HostileMails.Hostile hostile) {
        var raw = hostile.ofSize(ONE_MB);

        var failure = catchThrowable(() -> {
            var mail = MimeReader.inspect(RawMail.of(raw)).mail();
            SenderCheck.of(mail, "mx.desk.example");
        });

        if (failure != null) {
            assertThat(failure).isExactlyInstanceOf(UnreadableMail.class).hasMessageContaining("more than");
        }
    }
}
