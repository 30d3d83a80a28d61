package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Mails of any size that were made to be expensive: each repeats what a careless reader handles in more than linear time. */
final class HostileMails {

    /** A mail that is made when it is wanted, for all of them together are large. */
    record Hostile(String name, String head, String repeated, String tail, int limit) {

        /** The beginning, the repeated piece as often as it fits, and the end. */
        byte[] ofSize(int size) {
            var start = head.getBytes(ISO_8859_1);
            var piece = repeated.getBytes(ISO_8859_1);
            var end = tail.getBytes(ISO_8859_1);
            int pieces = (Math.min(size, limit) - start.length - end.length) / piece.length;
            var bytes = ByteBuffer.allocate(start.length + pieces * piece.length + end.length);
            bytes.put(start);
            for (int i = 0; i < pieces; i++) {
                bytes.put(piece);
            }
            return bytes.put(end).array();
        }

        /** The same in a file, with no more than 64 kB of it in memory. */
        RawMail spooled(int size) throws IOException {
            var start = head.getBytes(ISO_8859_1);
            var end = tail.getBytes(ISO_8859_1);
            var piece =
                    repeated.repeat(Math.max(1, 64 * 1024 / repeated.length())).getBytes(ISO_8859_1);
            int middle = Math.min(size, limit) - start.length - end.length;
            return RawMail.spooled(file -> {
                write(file, start, start.length);
                int left = middle - middle % repeated.length();
                while (left > 0) {
                    left -= write(file, piece, Math.min(left, piece.length));
                }
                write(file, end, end.length);
            });
        }

        private static int write(FileChannel file, byte[] bytes, int length) throws IOException {
            var buffer = ByteBuffer.wrap(bytes, 0, length);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            return length;
        }
    }

    private static final int ANY = Integer.MAX_VALUE;
    private static final int HEADER = 250 * 1024;
    private static final String FROM = "From: anna@example.com\r\nMIME-Version: 1.0\r\n";
    private static final String BASE64 =
            "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\r\n";

    private HostileMails() {}

    static List<Hostile> all() {
        var all = new ArrayList<Hostile>();
        all.addAll(files());
        all.addAll(texts());
        all.addAll(markup());
        all.addAll(structures());
        all.addAll(headers());
        return all;
    }

    private static List<Hostile> files() {
        return List.of(
                body("base64 file", "application/zip\r\nContent-Transfer-Encoding: base64", BASE64),
                body("8-bit file", "application/zip", "abc\u0000def"),
                body(
                        "quoted file",
                        "application/zip\r\nContent-Transfer-Encoding: quoted-printable",
                        "=41=42 abc=\r\n"),
                body("forwarded mail", "message/rfc822", "Subject: a\r\n\r\nhello\r\n"),
                body("files in the text", "text/plain", "begin 644 a\n"),
                body("one long file in the text", "text/plain\r\n\r\nbegin 644 a", "M" + "`".repeat(60) + "\n"));
    }

    private static List<Hostile> texts() {
        return List.of(
                body("text", "text/plain", "hello world\r\n"),
                body("one line", "text/plain", "hello "),
                body("blanks", "text/plain", " "),
                body("Japanese", "text/plain; charset=iso-2022-jp", "\u001b$B%F%9%H\u001b(B\r\n"),
                body("Japanese with a false label", "text/plain; charset=utf-8", "\u0093\u00fa\u0096{\n"),
                body("flowed text", "text/plain; format=flowed", "> a \r\n"),
                body("attributions", "text/plain", "On Monday Anna wrote:\r\n> x\r\n"),
                body("tables of headers", "text/plain", "From: a\r\nTo: b\r\n"),
                body("drawn lines", "text/plain", "--------------------\r\n\r\n"),
                body("calendar", "text/calendar; method=REQUEST\r\n\r\nBEGIN:VEVENT", "SUMMARY:x\r\n y\r\n"));
    }

    private static List<Hostile> markup() {
        return List.of(
                body("HTML", "text/html", "<div><p>a<b>c</b>"),
                body("HTML that is never closed", "text/html", "<b><i>"),
                body("tables in tables", "text/html", "<table><tr><td>x"),
                body("attributes", "text/html\r\n\r\n<a ", "x=y "),
                body("quotes in quotes", "text/html", "<blockquote>"),
                body("links", "text/html", "<a href=http://x.example>"),
                body("list", "text/html\r\n\r\n<ol>", "<li>x"),
                body("comments", "text/html", "<!-- "));
    }

    private static List<Hostile> structures() {
        var nested = new StringBuilder(FROM + "Content-Type: multipart/mixed; boundary=b1\r\n\r\n");
        for (int depth = 1; depth < 18; depth++) {
            nested.append("--b" + depth + "\r\nContent-Type: multipart/mixed; boundary=b" + (depth + 1) + "\r\n\r\n");
        }
        var mixed = "multipart/mixed; boundary=b";
        return List.of(
                new Hostile(
                        "deeply nested", nested + "--b18\r\nContent-Type: application/zip\r\n\r\n", "--b\r\n", "", ANY),
                body("too deeply nested", mixed, "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"),
                body("hyphens", mixed + "\r\n\r\n--b\r\n", "--\r\n"),
                body(
                        "ends that may be another's",
                        "multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b--; x="
                                + "y".repeat(100_000) + "\r\n\r\n--b--",
                        "--b--\r\n"),
                body("parts", mixed, "--b\r\n\r\nx\r\n"),
                body(
                        "reports",
                        "multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status",
                        "Final-Recipient: rfc822; a@b\r\nAction: failed\r\n\r\n"),
                new Hostile(
                        "report in words",
                        "From: MAILER-DAEMON@example.com\r\nSubject: Undelivered Mail\r\n\r\n",
                        "<a@example.com>: user unknown 550 5.1.1\r\n",
                        "",
                        ANY));
    }

    private static List<Hostile> headers() {
        return List.of(
                header("words that never end", "Subject: ", "=?utf-8?Q?a"),
                header("words", "Subject: ", "=?utf-8?Q?a?= "),
                header("names that never end", "From: ", "\"a"),
                header("words as names", "From: ", "=?utf-8?Q?a"),
                header("brackets that never end", "From: ", "a@b <"),
                header("comments in comments", "From: ", "("),
                header("addresses", "To: ", "a@b.example, "),
                header("references", "References: ", "<a@b> "),
                header("references that never end", "References: ", "<"),
                header("parameters", "Content-Type: text/plain", ";a*0*=x"),
                header("continuations", "Content-Type: text/plain", "; a*0=x"),
                header("date", "Date: ", "1 "),
                header("stray lines", "", "x\r\n"),
                header("fields", "", "A: b\r\n"),
                header("results", "Authentication-Results: mx.desk.example", "; dmarc=none (a"));
    }

    private static Hostile body(String name, String type, String repeated) {
        return new Hostile(name, FROM + "Content-Type: " + type + "\r\n\r\n", repeated, "", ANY);
    }

    private static Hostile header(String name, String field, String repeated) {
        return new Hostile(name, "Sender: anna@example.com\r\n" + field, repeated, "\r\n\r\nx\r\n", HEADER);
    }
}
