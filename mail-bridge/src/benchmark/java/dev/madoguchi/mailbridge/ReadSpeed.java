package dev.madoguchi.mailbridge;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many mails a second our reader reads, with everything on, and how many Angus does that walks the same mails and understands none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class ReadSpeed {

    private static final int MAILS = 500;

    private final List<byte[]> mails = SyntheticMails.of(MAILS);
    private final Session session = Session.getInstance(new Properties());

    @Benchmark
    @OperationsPerInvocation(MAILS)
    public void ours(Blackhole read) {
        for (var mail : mails) {
            read.consume(MimeReader.inspect(RawMail.of(mail)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MAILS)
    public void angus(Blackhole read) throws MessagingException, IOException {
        for (var mail : mails) {
            var message = new MimeMessage(session, new ByteArrayInputStream(mail));
            read.consume(message.getSubject());
            read.consume(message.getFrom());
            read.consume(message.getReplyTo());
            read.consume(message.getAllRecipients());
            read.consume(message.getSentDate());
            read.consume(message.getMessageID());
            read.consume(message.getHeader("References", " "));
            walk(message, read);
        }
    }

    private static void walk(Part part, Blackhole read) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int at = 0; at < parts.getCount(); at++) {
                walk(parts.getBodyPart(at), read);
            }
        } else if (part.isMimeType("text/*")) {
            read.consume(part.getContent());
        } else {
            read.consume(part.getFileName());
            try (var content = part.getInputStream()) {
                read.consume(content.readAllBytes());
            }
        }
    }

    /** Measures both in one run and prints what the one is of the other. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder().include("ReadSpeed").addProfiler(GCProfiler.class);
        var results = new Runner(options.build()).run();
        double ours = score(results, "ours");
        double angus = score(results, "angus");
        System.out.printf("%nours %.0f mails/s, Angus %.0f mails/s: %.2f of it%n", ours, angus, ours / angus);
        System.out.printf(
                "allocated a mail: ours %.0f kB, Angus %.0f kB%n",
                allocated(results, "ours"), allocated(results, "angus"));
    }

    private static double score(Collection<RunResult> results, String name) {
        return result(results, name).getPrimaryResult().getScore();
    }

    private static double allocated(Collection<RunResult> results, String name) {
        var bytes = result(results, name).getSecondaryResults().get("gc.alloc.rate.norm");
        return Objects.requireNonNull(bytes).getScore() / 1024;
    }

    private static RunResult result(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .findFirst()
                .orElseThrow();
    }
}
