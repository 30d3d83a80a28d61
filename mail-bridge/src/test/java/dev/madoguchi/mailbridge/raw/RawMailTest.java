package dev.madoguchi.mailbridge.raw;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawMailTest {

    private static final byte[] BYTES = random(300_000);

    @TempDir
    Path folder;

    @Test
    void in_a_file_every_byte_is_where_it_is_in_memory() throws Exception {
        try (var mail = spooled(BYTES)) {
            assertThat(mail.length()).isEqualTo(BYTES.length);
            for (int at = 0; at < BYTES.length; at++) {
                assertThat(mail.at(at)).isEqualTo(BYTES[at]);
            }
        }
    }

    @Test
    void bytes_are_found_in_any_order() throws Exception {
        var random = new Random(7);
        try (var mail = spooled(BYTES)) {
            for (int i = 0; i < 20_000; i++) {
                int at = random.nextInt(BYTES.length);
                assertThat(mail.at(at)).isEqualTo(BYTES[at]);
            }
        }
    }

    @Test
    void beyond_its_end_there_is_no_byte() throws Exception {
        try (var mail = spooled(BYTES)) {
            assertThatThrownBy(() -> mail.at(BYTES.length)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void ranges_and_streams_give_the_same_from_a_file_and_from_memory() throws Exception {
        try (var mail = spooled(BYTES)) {
            var memory = RawMail.of(BYTES);

            assertThat(mail.range(70_000, 140_001).copy())
                    .isEqualTo(memory.range(70_000, 140_001).copy());
            assertThat(mail.open(65_000, 200_000).readAllBytes())
                    .isEqualTo(memory.open(65_000, 200_000).readAllBytes());
            assertThat(mail.bytes()).isEqualTo(memory.bytes()).isEqualTo(BYTES);
            assertThat(mail.beginning(10)).isEqualTo(memory.beginning(10));
        }
    }

    @Test
    void a_file_of_somebody_else_stays_when_the_mail_is_closed() throws Exception {
        var file = Files.write(folder.resolve("mail.eml"), "Subject: hello".getBytes(US_ASCII));
        try (var mail = RawMail.of(file)) {
            assertThat(mail.text(0, 7, US_ASCII)).isEqualTo("Subject");
        }
        assertThat(file).exists();
    }

    @Test
    void a_closed_mail_has_no_content_any_more() throws Exception {
        var mail = spooled(BYTES);
        mail.close();
        assertThatThrownBy(mail::bytes).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_cannot_be_written_whole_is_no_mail() {
        assertThatThrownBy(() -> RawMail.spooled(file -> {
                    throw new IOException("The connection is lost.");
                }))
                .hasMessage("The connection is lost.");
    }

    private static RawMail spooled(byte[] bytes) throws IOException {
        return RawMail.spooled(file -> write(file, bytes));
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
