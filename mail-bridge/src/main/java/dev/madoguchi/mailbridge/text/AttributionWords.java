package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** The words for "wrote", and those with which such a line begins, in the languages of the usual mail programs. */
final class AttributionWords {

    private static final String BETWEEN = " *[|\n] *";

    /** The last words of the line, before its colon. */
    private static final List<String> VERBS = List.of("""
            wrote | writes | said | says | you wrote | the following | wrote in message | has written | has sent | sent
            schrieb | schrieben | geschrieben | schrieb folgendes | schrieben sie | a écrit | à écrit | écrit | nous a dit
            a ecrit | escribió | escribio | ha escrito | escribía | escreveu | escribiu | ha scritto | scritto | scrisse
            ha escrit | va escriure | schreef | het volgende geschreven | heeft geschreven | geskryf | skryf | skrev | skrifaði
            har skrevet | har skrivit | kirjoitti | kirjutas | napisał | napisała | napisał(a) | napisał/a | pisze | nadesłał
            napsal | napsala | napsal(a) | napsal/a | napsal/-a | napísal | napísala | napísal(a) | napísal/a | je napisao
            je napisao/la | je napisala | napisao je | je napisal | je napisala | napisal/a | je pisal | piše | ezt írta | írta
            a scris | scrie | shkroi | написал | написала | написал(а) | написали | писал | писал(а) | пишет | написав
            написала | написав(ла) | написав(-ла) | пише | писав | напісаў | піша | написа | је написао | је написао/ла
            написао је | напиша | έγραψε | έγραψαν | έγραψες | yazdı | şunu yazdı | şunları yazdı | şöyle yazdı | yazmış | yazıb
            rašė | parašė | rakstīja | ezt írta | idatzi du | idatzi zuen | menulis | menulis berikut | sumulat | ay sumulat
            đã viết | viết | เขียนว่า | เขียน | ได้เขียน | כתב | כתבה | כתב/ה | كتب | كتبت | نوشت | نوشته است | ने लिखा | لکھا
            のメール | のメッセージ | は書きました | は書きました。 | が書きました | に書きました | さんが書きました | 様は書きました | さんは書かれました
            は以下のように書きました | さんからのメール | さんのメール | 曰く | さん曰く | 写道 | 寫道 | 編寫 | 撰写 | 撰寫 | 来信 | 님이 작성 | 작성 | 작성함
            님이 작성하였습니다 | 님이 작성했습니다 | 님이 쓴 글 | 씀 | 썼습니다 | 님의 말 | 보냄 | бичсэн | жазды | დაწერა | წერდა | skribis
            """.strip().split(BETWEEN));

    /** Such words may also stand before the name. */
    private static final List<String> INSIDE = List.of("""
            wrote | schrieb | a écrit | skrev | schreef | het volgende geschreven | ezt írta | ha scritto | escribió | escreveu
            napisał | napisał(a) | napsal(a) | kirjoitti | wrote in message | пишет | написал | yazdı | odesílatel | odosielateľ
            пользователь | користувач | kullanıcısı | ο χρήστης | mailto
            """.strip().split(BETWEEN));

    private static final List<String> INSIDE_WITHOUT_BLANKS = List.of("のメール", "さんは", "さんの", "より引用", "の記事", "写道", "님이");

    /** How the line begins in languages that begin with a preposition or an article. */
    private static final List<String> OPENERS = List.of("""
            on | at | in message | am | le | el | il | em | op | den | w dniu | dnia | dne | dňa | date: | på | в | in data
            il giorno | el día | el dia | no dia | στις | την | în data de | pada tanggal | vào lúc | posted by | 在 | 於 | 于
            เมื่อ | في | در | בתאריך | missatge de
            """.strip().split(BETWEEN));

    /** These begin many other sentences too, and so want a year or a time of day behind them. */
    private static final List<String> WEAK_OPENERS = List.of("""
            у | на | v | dana | u | ti | στη | în | pe | la | pada | vào | lúc | ngày | ma | ke | to | su | on. | ons | tor | fre
            lør | lör | søn | sön | man | mån | tir | tis | tirs | a | hk. | dag | maandag | vendredi | domingo | lunedì
            """.strip().split(BETWEEN));

    private static final List<String> QUOTING = List.of(
            "citando", "zitat von", "quoting", "citát von", "cytowanie", "citerar", "citaat van", "citation de");

    private AttributionWords() {}

    static boolean endsWithVerb(String lower) {
        for (var verb : VERBS) {
            if (lower.endsWith(verb) && isWord(lower, lower.length() - verb.length())) {
                return true;
            }
        }
        return false;
    }

    /** A verb in the middle: "schrieb Kim:". */
    static boolean hasVerbInside(String lower) {
        for (var verb : INSIDE) {
            int at = lower.indexOf(verb);
            int end = at + verb.length();
            if (at >= 0 && isWord(lower, at) && (end == lower.length() || !Character.isLetter(lower.charAt(end)))) {
                return true;
            }
        }
        return INSIDE_WITHOUT_BLANKS.stream().anyMatch(lower::contains);
    }

    /** Whether no Latin letter stands right before; Chinese and Japanese write without blanks. */
    private static boolean isWord(String line, int at) {
        return at == 0 || !Character.isLetter(line.charAt(at - 1)) || line.charAt(at) > '\u0E00';
    }

    /** People tell what others said; mail programs hardly ever do. */
    static boolean endsWithWeakVerb(String lower) {
        return lower.endsWith("said")
                || lower.endsWith("sent")
                || lower.endsWith("says")
                || lower.endsWith("viết")
                || lower.endsWith("씀");
    }

    /** "Quoting Kim", which needs no day. */
    static boolean quotes(String line) {
        return startsWith(line.substring(0, Math.min(30, line.length())).toLowerCase(Locale.ROOT), QUOTING);
    }

    /** Whether the line begins as such lines do, and knows something of a day or a time. */
    static boolean opens(String line) {
        var lower = line.substring(0, Math.min(30, line.length())).toLowerCase(Locale.ROOT);
        return startsWith(lower, OPENERS) && DateSigns.hasDigit(line)
                || startsWith(lower, WEAK_OPENERS) && (DateSigns.hasYear(line) || DateSigns.hasTime(line));
    }

    private static boolean startsWith(String lower, List<String> openers) {
        for (var opener : openers) {
            int end = opener.length();
            boolean wordEnds = lower.length() > end && !Character.isLetter(lower.charAt(end));
            if (lower.startsWith(opener) && (wordEnds || opener.charAt(0) > '\u0E00')) {
                return true;
            }
        }
        return false;
    }
}
