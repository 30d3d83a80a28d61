package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the little table of From, Sent, To and Subject above a quoted mail. */
public final class HeaderLines {

    private static final int WINDOW = 8;

    private static final Set<String> FROM = Set.of("""
            from | von | de | da | från | fra | van | od | от | від | lähettäjä | expéditeur | 差出人 | 送信者 | 送信元 | 发件人
            寄件者 | 보낸 사람 | 보낸사람
            """.split(" *[|\n] *"));

    private static final Set<String> OTHERS = Set.of("""
            sent | to | cc | bcc | subject | date | reply-to | gesendet | an | betreff | datum | envoyé | à | objet
            enviado | enviado el | enviada em | para | asunto | assunto | data | fecha | inviato | a | oggetto
            skickat | till | ämne | til | emne | sendt | verzonden | aan | onderwerp | wysłano | do | temat
            отправлено | кому | тема | дата | 送信日時 | 送信日 | 宛先 | 件名 | 日付 | 日時 | 発信日時 | 发送时间 | 日期 | 收件人 | 抄送 | 主题
            寄件日期 | 收件者 | 主旨 | 보낸 날짜 | 받는 사람 | 제목 | importance | attachments | priority
            """.split(" *[|\n] *"));

    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}");

    private HeaderLines() {}

    /** Whether a block of at least three such lines, one of them From, begins at this line. */
    public static boolean begin(List<String> lines, int at) {
        var first = key(lines.get(at));
        if (!FROM.contains(first) && !OTHERS.contains(first)) {
            return false;
        }
        if (isShort(lines, at)) {
            return true;
        }
        boolean from = false;
        int keys = 0;
        int blanks = 0;
        for (int next = at; next < lines.size() && next < at + WINDOW && blanks < 3; next++) {
            var key = key(lines.get(next));
            from |= FROM.contains(key) && (next - at < 4);
            keys += FROM.contains(key) || OTHERS.contains(key) ? 1 : 0;
            blanks += lines.get(next).isBlank() ? 1 : 0;
        }
        return from && keys >= 3;
    }

    /** {@code From: a@b.c Date: Thu, 24 Mar 2026 08:07:12 -0700} on one line, or a Date and below it who wrote or got it. */
    private static boolean isShort(List<String> lines, int at) {
        var line = lines.get(at);
        if (line.length() > 300) {
            return false;
        }
        int date = line.indexOf("Date: ");
        boolean dated = date >= 0 && hasClock(line.substring(date));
        boolean oneLine = date > 0 && FROM.contains(key(line)) && line.indexOf('@') >= 0;
        var next = at + 1 < lines.size() ? key(lines.get(at + 1)) : "";
        boolean twoLines = date == 0
                && (next.equals("to") || next.equals("from"))
                && lines.get(at + 1).indexOf('@') >= 0;
        return dated && (oneLine || twoLines);
    }

    /** A time to the second and an offset, as only machines write it. */
    private static boolean hasClock(String text) {
        return CLOCK.matcher(text).find();
    }

    private static String key(String line) {
        int start = 0;
        while (start < line.length() && start < 10 && "*> \t　・_".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < line.length() && end - start < 20 && ":：".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        if (end == line.length() || end - start >= 20) {
            return "";
        }
        return line.substring(start, end).replace("*", "").strip().toLowerCase(Locale.ROOT);
    }
}
