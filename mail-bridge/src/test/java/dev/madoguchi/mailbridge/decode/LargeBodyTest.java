package dev.madoguchi.mailbridge.decode;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeBodyTest {

    private static final byte[] CONTENT = random(1_600_000);

    @ParameterizedTest
    @ValueSource(ints = {76, 4_000, 3_000_000})
    void base64_is_the_same_whatever_the_length_of_its_lines(int line) throws Exception {
        var encoded = Base64.getMimeEncoder(line, new byte[] {'\r', '\n'}).encode(CONTENT);

        assertThat(decoded(encoded, "base64")).isEqualTo(CONTENT);
    }

    @Test
    void damaged_base64_is_decoded_as_far_as_it_goes_and_told() {
        var encoded = Base64.getMimeEncoder().encode(CONTENT);
        encoded[1_000_000] = '!';

        var file = Transfer.decodeFile(RawMail.of(encoded), 0, encoded.length, "base64");

        assertThat(file.content().bytes()).isEqualTo(small(encoded, "base64"));
        assertThat(file.warning()).contains("damaged");
    }

    @Test
    void what_only_claims_to_be_base64_is_shown_as_it_came() {
        var encoded = new byte[1_500_000];
        Arrays.fill(encoded, (byte) '!');

        var file = Transfer.decodeFile(RawMail.of(encoded), 0, encoded.length, "base64");

        assertThat(file.content().bytes()).isEqualTo(encoded);
        assertThat(file.warning()).contains("claims to be base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=E3=81=82 a=\r\nb\r\n", "=E3=81=82 a= \t\nb", "=", "a=3D\r\n", "=\r"})
    void quoted_printable_is_the_same_in_pieces_as_in_one(String piece) throws Exception {
        var encoded = piece.repeat(2_000_000 / piece.length()).getBytes(US_ASCII);

        assertThat(decoded(encoded, "quoted-printable")).isEqualTo(small(encoded, "quoted-printable"));
    }

    @Test
    void without_an_encoding_the_bytes_are_the_content() throws Exception {
        assertThat(decoded(CONTENT, null)).isEqualTo(CONTENT);
        assertThat(decoded(CONTENT, "8bit")).isEqualTo(CONTENT);
    }

    @Test
    void an_unknown_encoding_is_told() {
        var file = Transfer.decodeFile(RawMail.of(CONTENT), 0, CONTENT.length, "x-secret");

        assertThat(file.content().bytes()).isEqualTo(CONTENT);
        assertThat(file.warning()).contains("x-secret");
    }

    /** From a file, in the middle of a mail, read twice. */
    private static byte[] decoded(byte[] encoded, String encoding) throws Exception {
        var around = "something else\r\n".getBytes(US_ASCII);
        try (var mail = RawMail.spooled(file -> {
            file.write(ByteBuffer.wrap(around));
            file.write(ByteBuffer.wrap(encoded));
            file.write(ByteBuffer.wrap(around));
        })) {
            var content = Transfer.decodeFile(mail, around.length, around.length + encoded.length, encoding)
                    .content();
            var first = content.bytes();
            assertThat(content.bytes()).isEqualTo(first);
            assertThat(content.size()).isEqualTo(first.length);
            return first;
        }
    }

    private static byte[] small(byte[] encoded, String encoding) {
        return Transfer.decode(new RawMail.Range(encoded, 0, encoded.length), encoding)
                .content();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
