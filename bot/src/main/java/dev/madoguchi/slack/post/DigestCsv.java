package dev.madoguchi.slack.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.application.report.WeekTable.Row;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.Status;
import dev.madoguchi.slack.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The inquiries of a week as a table for spreadsheets (RFC 4180): UTF-8 with a byte order mark, without which they take Japanese for
 * something else, and with nothing in it that they would compute.
 */
final class DigestCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Agents agents;
    private final ZoneId zone;
    private final Words words;

    DigestCsv(Agents agents, ZoneId zone, Words words) {
        this.agents = agents;
        this.zone = zone;
        this.words = words;
    }

    byte[] of(List<Row> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) words.get("csv.columns").split("\\|", -1));
            for (var row : rows) {
                csv.printRecord(
                        row.number(),
                        time(row.openedAt()),
                        inert(row.mailbox()),
                        inert(row.subject()),
                        inert(row.customer()),
                        words.get("status." + Status.valueOf(row.status())),
                        inert(agent(row.agent())),
                        inert(String.join("; ", row.categories())),
                        row.firstReplyAt() == null ? "" : time(row.firstReplyAt()),
                        row.replies(),
                        row.resolved(),
                        row.reopened());
            }
            return text.toString().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String agent(@Nullable String id) {
        return id == null ? "" : agents.publicName(new AgentId(id)).orElse(id);
    }

    /** A quotation mark in front makes a text of what a spreadsheet would take for a formula. */
    private static String inert(String text) {
        return !text.isEmpty() && STARTS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
