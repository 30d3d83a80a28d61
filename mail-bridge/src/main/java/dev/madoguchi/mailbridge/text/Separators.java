package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises the lines that mail programs draw above an older mail, and their marks before each of its lines. */
public final class Separators {

    private static final int LONGEST_BANNER = 120;
    private static final int SHORTEST_RULE = 5;

    private static final Set<String> BANNERS = Set.of("""
            original message | original | original email | original mail | original e-mail | original appointment
            message original | reply message | forwarded message | forwarded mail | forwarded email | forwarded by
            forwarded e-mail | previous message | antwort nachricht | original-nachricht | originalnachricht
            ursprüngliche nachricht | ursprungliche nachricht | ursprüngliche mail | ursprüngliche e-mail | originalmail
            weitergeleitete nachricht | original nachricht | weitergeleitet von | message d'origine | message d’origine
            message initial | courriel original | message transféré | message réexpédié | e-mail d'origine
            mail original | mensaje original | mensaje reenviado | mensaje original enviado | correo original
            messaggio originale | messaggio inoltrato | messaggio originario | mensagem original | mensagem encaminhada
            mensagem reencaminhada | missatge original | missatge reenviat | mensaxe orixinal | oorspronkelijk bericht
            oorspronkelijke bericht | doorgestuurd bericht | origineel bericht | original meddelelse
            oprindelig meddelelse | oprindelig besked | oprindelig mail | videresendt meddelelse | videresendt besked
            opprinnelig melding | opprinnelig e-post | videresendt melding | ursprungligt meddelande
            originalmeddelande | vidarebefordrat meddelande | alkuperäinen viesti | välitetty viesti
            edelleenlähetetty viesti | původní zpráva | přeposlaná zpráva | pôvodná správa | preposlaná správa
            eredeti üzenet | továbbított üzenet | mesaj original | mesaj redirecționat | mesajul original
            orijinal mesaj | özgün ileti | orjinal mesaj | özgün mesaj | iletilen mesaj | iletilmiş ileti
            przekazana wiadomość | wiadomość oryginalna | oryginalna wiadomość | wiadomość przekazana dalej
            treść oryginalnej wiadomości | izvorna poruka | originalna poruka | izvirno sporočilo | algne kiri
            оригинална порука | оригинально сообщение | исходное сообщение | пересылаемое сообщение
            пересланное сообщение | оригинальное сообщение | первоначальное сообщение | оригінальне повідомлення
            вихідне повідомлення | пересланий лист | переслане повідомлення | оригинално съобщение
            препратено съобщение | αρχικό μήνυμα | προωθημένο μήνυμα | הודעה מקורית | הודעה שהועברה | رسالة أصلية
            الرسالة الأصلية | رسالة معاد توجيهها | پیام اصلی | pesan asli | pesan terusan | tin nhắn gốc | thư gốc
            tin nhắn đã chuyển tiếp | ข้อความต้นฉบับ | ข้อความเดิม | originālais ziņojums | sākotnējais ziņojums
            originalus laiškas | pradinis pranešimas | mesej asal | मूल संदेश
            元のメッセージ | 元のメール | オリジナルメッセージ | 転送メッセージ | 転送されたメッセージ | 転送メール | 返信元メッセージ
            元メッセージ | 元メール | 受信メール | 引用元メール | 以下、元のメッセージ | 以下は元のメッセージです
            原始邮件 | 原始郵件 | 转发邮件 | 回复邮件 | 回复的邮件 | 转发的邮件 | 轉寄郵件 | 轉寄的郵件 | 原始信件 | 原邮件 | 轉寄訊息 | 原郵件
            邮件原件 | 原始消息 | 原始訊息 | 转发信息 | 转发的消息
            원본 메시지 | 원본 메일 | 원본메일 | 원본 이메일 | 전달된 메시지 | 전달된 메일 | 이전 메시지
            """.strip().split(" *[|\n] *"));

    private static final Set<String> FORWARDS = Set.of("""
            begin forwarded message | anfang der weitergeleiteten nachricht | anfang der weitergeleiteten e-mail
            début du message transféré | début du message réexpédié | inicio del mensaje reenviado | inizio messaggio inoltrato
            início da mensagem encaminhada | início da mensagem reencaminhada | begin doorgestuurd bericht
            start på videresendt besked | begynnelse på videresendt melding | videresendt melding
            vidarebefordrat brev | välitetty viesti alkaa | początek przekazywanej wiadomości | začátek přeposílané zprávy
            továbbított levél kezdete | начало переадресованного сообщения | başlangıç iletilen mesaj | iletilen mesajın başlangıcı
            転送されたメッセージ | 下記は転送メッセージ | 以下は転送されたメッセージです | 下面是被转发的邮件 | 以下是轉寄的郵件 | 전달된 메시지의 시작
            """.strip().split(" *[|\n] *"));

    private static final List<String> FORWARDING = List.of("""
            forward | weitergeleitet | transféré | réexpédié | reenviad | reenviat | inoltrato | encaminhad | doorgestuurd
            videresendt | vidarebefordra | välitetty | edelleenlähetetty | přeposlan | preposlan | továbbított
            redirecționat | iletilen | iletilmiş | przekazan | пересыла | переслан | переадресован | препратено | προωθημένο
            terusan | chuyển tiếp | 転送 | 转发 | 轉寄 | 전달된
            """.strip().split(" *[|\n] *"));

    private Separators() {}

    /** A banner above a mail that its writer hands on: unlike a quoted one it is news to us. */
    public static boolean isForward(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        return FORWARDING.stream().anyMatch(lower::contains) && isBanner(line);
    }

    /** {@code -----Original Message-----} and its sisters. */
    public static boolean isBanner(String line) {
        if (line.length() > LONGEST_BANNER) {
            return false;
        }
        var lower = line.strip().toLowerCase(Locale.ROOT).replace('\u00A0', ' ');
        var words = withoutRule(lower);
        if (words.isEmpty() || words.length() == lower.length()) {
            return false;
        }
        boolean marked = "-=_*~─━＝ー‐".indexOf(lower.charAt(0)) >= 0;
        if (!marked) {
            return FORWARDS.contains(words) && (lower.endsWith(":") || lower.endsWith("："));
        }
        boolean wrote = lower.startsWith("--")
                && lower.endsWith("--")
                && (AttributionWords.endsWithVerb(words)
                        || AttributionWords.hasVerbInside(words) && DateSigns.hasDigit(lower));
        return wrote || BANNERS.contains(words) || FORWARDS.contains(words);
    }

    /** A line of nothing but strokes, as Outlook draws above a table of headers. */
    public static boolean isDrawn(String line) {
        var strokes = line.strip();
        return strokes.length() >= SHORTEST_RULE
                && strokes.length() <= LONGEST_BANNER
                && strokes.chars().allMatch(c -> "_-=*─━".indexOf(c) >= 0);
    }

    private static String withoutRule(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isRule(line.charAt(start))) {
            start++;
        }
        while (end > start && isRule(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isRule(char c) {
        return "-=_ :：*~─━＝‐[]<>　".indexOf(c) >= 0;
    }

    /** Marked as a quotation with {@code >}, {@code ＞} or {@code |}, which also draws tables. */
    public static boolean isQuoted(String line) {
        int at = 0;
        while (at < line.length()
                && at < 4
                && (line.charAt(at) == ' ' || line.charAt(at) == '　' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at >= line.length()) {
            return false;
        }
        char c = line.charAt(at);
        boolean bar = c == '|' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
        return c == '>' || c == '＞' || bar && !line.endsWith("|") && !line.endsWith("| ");
    }
}
