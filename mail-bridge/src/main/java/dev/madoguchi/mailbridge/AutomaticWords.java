package dev.madoguchi.mailbridge;

import java.util.List;
import java.util.Locale;

/** What answering machines write that send no header: subjects and first sentences, in the languages they come in. */
final class AutomaticWords {

    private static final int FIRST_LINES = 8;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_NOTICE = 1_500;

    /** No person begins a subject with these. */
    private static final List<String> SURE = words("""
            auto: | auto reply: | auto-reply: | autoreply: | autoreply | auto-response: | auto response: | autoresponder | automatic reply:
            automatic reply - | out of office autoreply | out of office re: | out of office: | out of the office: | out-of-office:
            vacation reply | abwesenheitsnotiz | abwesenheitsnachricht | abwesenheitsmeldung | abwesenheitsassistent
            automatische antwort | abwesend | réponse automatique | réponse d'absence | message d'absence | absence :
            respuesta automática | respuesta automatica | fuera de la oficina | risposta automatica | fuori ufficio
            resposta automática | ausência temporária | autosvar | automatiskt svar | frånvaro | automatisch antwoord
            automatische reactie | afwezig | afwezigheid | automatyczna odpowiedź | автоответ | автоматический ответ
            自動返信: | 自動返信： | 自動応答: | 自動応答： | 自動送信: | 自動送信： | 不在通知 | 不在応答 | 不在: | 不在：
            自动回复 | 自動回覆 | 자동 회신 | 자동회신 | 자동 응답 | 부재중
            """);

    /** Nor does a person write these as the whole subject, or before a colon or a bracket. */
    private static final List<String> ALONE = words("""
            automatic reply | auto reply | auto-reply | out of office | out of the office | out-of-office | on vacation | abwesenheit
            自動返信 | 自動返信メール | 自動応答 | 自動応答メール | 自動送信 | 自動送信メール | 不在 | 不在のお知らせ | 不在のご連絡 | 休暇中 | 休暇のお知らせ
            """);

    private static final List<String> BRACKETED = words("""
            自動返信 | 自動応答 | 自動送信 | 自動配信 | 不在 | autoreply | auto reply | auto-reply | auto-response | out of office
            """);

    private static final List<String> THIS_MAIL = words("""
            このメールは | 本メールは | 当メールは | このｅメールは | このeメールは | 本eメールは | このメッセージは | 本メッセージは | こちらは | これは
            this is an | this is a | this e-mail is an | this email is an | this message is an | this mail is an
            apologies for the | apologies for this | sorry for the | sorry for this
            dies ist eine | diese nachricht ist eine | ceci est une | ceci est un | esta es una | este es un | questa è una
            dit is een | 这是一封 | 此邮件为 | 이 메일은
            """);

    private static final List<String> AN_ANSWER = words("""
            自動返信 | 自動応答 | 自動で返信 | 自動的に返信 | automatic reply | automatic response | automated reply
            automated response | auto-reply | autoreply | auto reply | auto-response | out of office reply | vacation message
            automatische antwort | automatisch generierte antwort | réponse automatique | respuesta automática
            risposta automatica | automatisch antwoord | 自动回复 | 자동 회신 | 자동응답 | 자동 응답
            """);

    private static final List<String> A_NOTICE = words("""
            自動送信 | 自動配信 | 自動的に送信 | 自動で送信 | システムより自動 | システムから自動 | automated message | automated e-mail
            automated email | automatic message | automatically generated | auto-generated | automatisch erstellte
            automatisch generierte | message automatique | mensaje automático | messaggio automatico
            """);

    private static final List<String> ABSENT = words("""
            不在にし | 不在とな | 不在です | 不在のため | 休暇をいただ | 休暇を頂 | 休暇中 | 休暇のため | 出張のため | 出張中 | 休業 | 外出して
            out of the office | out of office | on vacation | on holiday | on annual leave | on leave | on parental leave
            on maternity leave | on sick leave | away from my desk | away until | away from the office | nicht im büro | abwesend
            im urlaub | außer haus | absent du bureau | actuellement absent | en congé | fuera de la oficina | de vacaciones
            fuori ufficio | in ferie | fora do escritório | de férias | niet op kantoor | met vakantie | afwezig | 不在办公室 | 休假 | 부재중
            """);

    private static final List<String> UNTIL = words("""
            戻り次第 | 折り返し | 出社後 | 休暇明け | 休み明け | 確認でき | 連絡が取れ | お急ぎの | 緊急の | 返信が遅 | 返信は | 返信いたし | ご返答は | 対応いたし
            until | i will return | i'll be back | be back on | upon my return | when i return | limited access
            no access to | urgent | in my absence | my colleague | bis zum | wieder erreichbar | zurück | dringend | nicht weitergeleitet
            de retour | jusqu'au | urgence | regreso | urgente | al mio ritorno | rientro | retorno | terug | dringende | 返回 | 紧急 | 급한
            """);

    private AutomaticWords() {}

    static boolean inSubject(String subject) {
        var lower = subject.strip().toLowerCase(Locale.ROOT);
        return SURE.stream().anyMatch(lower::startsWith)
                || ALONE.stream().anyMatch(words -> lower.startsWith(words) && standsAlone(lower, words.length()))
                || !isAnswer(subject) && BRACKETED.stream().anyMatch(words -> isBracketed(lower, words));
    }

    /** Whether it goes on with a colon or a bracket, or not at all: customers complain about automatic replies, too. */
    private static boolean standsAlone(String subject, int end) {
        int at = end;
        while (at < subject.length() && subject.charAt(at) == ' ') {
            at++;
        }
        return at == subject.length() || ":：-–—(（[【~～!！.".indexOf(subject.charAt(at)) >= 0;
    }

    private static boolean isBracketed(String subject, String words) {
        int at = subject.indexOf(words);
        return at > 0 && "[【(（<＜《「".indexOf(subject.charAt(at - 1)) >= 0;
    }

    static boolean isAnswer(String subject) {
        var lower = subject.strip().toLowerCase(Locale.ROOT);
        int colon = Math.max(lower.indexOf(':'), lower.indexOf('：'));
        return colon > 0
                && colon <= 6
                && List.of("re", "aw", "antw", "sv", "rv", "ref", "fw", "fwd", "wg", "tr", "返信", "回复", "答复", "转发")
                        .contains(lower.substring(0, colon).replaceAll("[\\[\\]0-9]", ""));
    }

    /**
     * Whether the first sentences say that a machine answers.
     *
     * @param answers whether the mail says that it answers one: only then does a notice, or a note of absence, count
     */
    static boolean inText(String text, boolean answers) {
        var lines = text.substring(0, Math.min(text.length(), LONGEST_NOTICE))
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !isOfAnotherMail(line))
                .limit(FIRST_LINES)
                .filter(line -> line.length() <= LONGEST_LINE)
                .toList();
        var start = String.join("\n", lines);
        boolean asks =
                start.indexOf('?') >= 0 || start.indexOf('？') >= 0 || start.contains("でしょうか") || start.contains("ますか");
        if (asks) {
            return false;
        }
        boolean calledSo =
                lines.stream().anyMatch(line -> callsItself(line, AN_ANSWER) || answers && callsItself(line, A_NOTICE));
        return calledSo || answers && named(start, ABSENT) && named(start, UNTIL);
    }

    private static boolean isOfAnotherMail(String line) {
        return line.startsWith(">")
                || line.startsWith("＞")
                || line.startsWith("---")
                || line.startsWith("___")
                || line.startsWith("from:")
                || line.startsWith("差出人")
                || line.endsWith("wrote:")
                || line.endsWith(":") && line.indexOf('@') > 0;
    }

    private static boolean callsItself(String line, List<String> something) {
        return THIS_MAIL.stream().anyMatch(words -> {
            int at = line.indexOf(words);
            var rest = at < 0 ? "" : line.substring(at + words.length());
            return named(rest.substring(0, Math.min(rest.length(), 40)), something);
        });
    }

    private static boolean named(String text, List<String> signs) {
        return signs.stream().anyMatch(text::contains);
    }

    private static List<String> words(String lines) {
        return List.of(lines.strip().split(" *[|\n] *"));
    }
}
