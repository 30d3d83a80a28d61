package dev.madoguchi.mailbridge.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a mail was not delivered, in words that an agent understands. */
public final class BounceWords {

    private static final int LONGEST_DIAGNOSTIC = 300;

    private record Clue(String words, List<String> signs) {

        Clue(String words, String signs) {
            this(words, List.of(signs.strip().split(" *[|\n] *")));
        }
    }

    private static final String UNKNOWN = "The mail could not be delivered.";
    private static final String NO_ADDRESS = "The address does not exist.";
    private static final String NO_DOMAIN = "The domain of the address does not exist.";
    private static final String FULL = "The mailbox is full.";
    private static final String CLOSED = "The mailbox is switched off.";
    private static final String LARGE = "The mail is too large for the other side.";
    private static final String LATE = "The other mail server could not be reached in time.";
    private static final String LOOP = "The mail went round in circles between mail servers.";
    private static final String REFUSED = "The other side refused the mail, by its rules or as spam.";

    private static final List<Clue> CLUES = List.of(
            new Clue(FULL, """
                over quota | overquota | quota exceeded | quota is exceeded | exceeded storage | mailbox full | mailbox is full
                exceeds quota | disk quota | insufficient storage | mailfolder is full | quotaexceeded | over the quota | exceeded the local limit | quota violation
                容量を超 | 容量超過 | 容量オーバー | メールボックスがいっぱい | メールボックスが一杯 | メールボックスの容量 | 容量が一杯 | 容量がいっぱい
                postfach ist voll | postfach voll | boîte aux lettres pleine | boîte de réception est pleine | buzón lleno
                buzón está lleno | casella piena | переполнен
                """),
            new Clue(LARGE, """
                too large | too big | message size exceeds | size limit | exceeds maximum | maximum message size | max message size
                サイズが | サイズを超 | サイズ制限 | zu groß | trop volumineux | demasiado grande
                """),
            new Clue(LOOP, """
                mail loop | loop alert | too many hops | loops back to myself | hop count exceeded | routing loop | loop detected
                """),
            new Clue(NO_DOMAIN, """
                host unknown | unknown host | domain not found | host not found | no such domain | nxdomain | no such host
                couldn't find any host | unrouteable mail domain | name service error | bad destination host | dns lookup failure
                domain does not exist | hostname unknown | illegal host/domain | domain may not exist | invalid domain
                ドメインが存在 | ドメインが見つかり | ホストが見つかり | no mx record
                """),
            new Clue(CLOSED, """
                account disabled | mailbox disabled | account is disabled | account has been suspended | inactive
                not active | has been disabled | suspended | no longer | discontinued | deactivated | account that you tried to reach is disabled
                停止 | 解約 | 退会 | deaktiviert | désactivé | desactivada
                """),
            new Clue(NO_ADDRESS, """
                user unknown | unknown user | no such user | does not exist | no mailbox | unknown recipient
                invalid recipient | recipient not found | user not found | address rejected | recipient unknown
                mailbox not found | no such recipient | receiver not found | not recognized | not recognised | no valid recipients in | addressee unknown | doesn't have an account | doesn't have a
                mailbox unavailable | not listed | unknown local | account not found | unknown account | no such address
                not a valid | couldn't be found | could not be found | wasn't found | did not exactly match | doesn't exist
                宛先不明 | あて先不明 | 受取人不明 | 宛先がみつ | 存在しな | 存在しま | 登録されていません | 見つかりません | みつかりません | 未登録 | 無効なアドレス
                existiert nicht | unbekannter empfänger | empfänger unbekannt | nicht gefunden | n'existe pas | inconnu
                introuvable | no existe | desconocido | non esiste | sconosciuto | não existe | nie istnieje | не существует
                """),
            new Clue(REFUSED, """
                spam | blocked | blacklist | blocklist | policy | denied | reject | refused to talk | virus | dmarc | spf
                not allowed | not permitted | not member | not a member | relay | 迷惑メール | 拒否 | abgelehnt | rejeté | rechazado
                """),
            new Clue(LATE, """
                timed out | timeout | not reachable | not responding | not delivered within | expired | connection refused
                no route | unreachable | too long | retry time | still | connection lost | would not connect | 混雑 | 応答がありません
                接続できません | タイムアウト
                """));

    private static final List<String> SORRY = List.of("""
            送信できません | 配信できません | 配送できません | 送信に失敗 | 配信に失敗 | お届けできません | 届けることができません | could not be delivered
            couldn't be delivered | your mail sent on: | konnte nicht zugestellt | n'a pas pu être | no se pudo entregar
            не может быть доставлено | could not deliver | did not reach | undeliverable to | unable to deliver | wasn't delivered
            """.strip().split(" *[|\n] *"));

    private static final Map<String, String> BY_STATUS = Map.ofEntries(
            Map.entry("1.0", NO_ADDRESS),
            Map.entry("1.1", NO_ADDRESS),
            Map.entry("1.10", NO_ADDRESS),
            Map.entry("1.3", NO_ADDRESS),
            Map.entry("1.6", CLOSED),
            Map.entry("1.2", NO_DOMAIN),
            Map.entry("2.1", CLOSED),
            Map.entry("2.2", FULL),
            Map.entry("2.3", LARGE),
            Map.entry("3.4", LARGE),
            Map.entry("4.1", LATE),
            Map.entry("4.6", LOOP),
            Map.entry("4.2", LATE),
            Map.entry("4.4", NO_DOMAIN),
            Map.entry("4.7", LATE),
            Map.entry("7.1", REFUSED));

    private BounceWords() {}

    /** One sentence, and in brackets what the server said. */
    public static String reason(@Nullable String status, String diagnostic) {
        var said = diagnostic.strip();
        said = said.length() > LONGEST_DIAGNOSTIC
                ? said.substring(0, LONGEST_DIAGNOSTIC).strip() + " …"
                : said;
        var sentence = sentence(status, diagnostic.toLowerCase(Locale.ROOT));
        return said.isEmpty() ? sentence : sentence + " (" + said + ")";
    }

    private static String sentence(@Nullable String status, String diagnostic) {
        var group = status == null ? "" : status.substring(2);
        var known = BY_STATUS.get(group);
        boolean vague = known == null || group.equals("1.0") || group.equals("4.1") || group.equals("7.1");
        if (known != null && !vague) {
            return known;
        }
        if (group.startsWith("7.") && !group.equals("7.0") && !group.equals("7.1")) {
            return REFUSED;
        }
        var said = group.startsWith("7.") ? diagnostic.replace("address rejected", "") : diagnostic;
        for (var clue : CLUES) {
            if (clue.signs().stream().anyMatch(said::contains)) {
                return clue.words();
            }
        }
        if (group.startsWith("7.")) {
            return REFUSED;
        }
        return known == null ? UNKNOWN : known;
    }

    /** The same for a mail that is only late. */
    public static String notYet(String reason) {
        var why = reason.startsWith(UNKNOWN) ? reason.substring(UNKNOWN.length()) : " " + reason;
        return "The server keeps trying." + why;
    }

    /** Whether what stands in the way may go away by itself, whatever class the status code has. */
    public static boolean mayHeal(String reason) {
        return reason.startsWith(FULL) || reason.startsWith(LATE);
    }

    /** Whether this text speaks of a failure that one of the known reasons explains. */
    public static boolean explains(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return SORRY.stream().anyMatch(lower::contains) || tellsWhy(text);
    }

    /** Whether one of the known reasons is in this text. */
    public static boolean tellsWhy(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return CLUES.stream().anyMatch(clue -> clue.signs().stream().anyMatch(lower::contains));
    }
}
