package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** Recognises what phones and programs write below a mail to advertise themselves: "Sent from my iPhone". */
final class DeviceLines {

    private static final int LONGEST = 160;
    private static final int SHORT = 40;
    private static final int MOST_BLANKS = 6;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_SENTENCE = 25;

    /** Enough by themselves at the beginning of a line. */
    private static final List<String> BEGINNINGS = List.of("""
            sent from my | sent from mail for | sent from windows mail | sent from outlook | sent from yahoo mail
            sent from aol mobile mail | sent from proton | sent from samsung | sent from gmail mobile
            sent from the | sent from a | sent from mobile | sent from phone | sent on the go | sent with airmail
            sent via the samsung | sent via mobile | sent via iphone | sent using | get outlook for | download outlook for
            get bluemail for | get typeapp for | sent with proton | sent with spark | sent with aquamail
            von meinem | gesendet von meinem | gesendet von meiner | gesendet mit der | diese nachricht wurde von meinem
            envoyé de mon | envoyé depuis mon | envoyé à partir de mon | télécharger outlook pour | obtenir outlook pour
            obtenez outlook pour | provenance : courrier pour windows | provenance : | enviado desde mi | obtener outlook para
            descargar outlook para | enviado do meu | enviado a partir do meu | obter o outlook para | baixe o outlook para
            inviato dal mio | inviato da iphone | inviato da ipad | scarica outlook per | ottieni outlook per | enviat des del meu
            verstuurd vanaf mijn | verzonden vanaf mijn | verzonden met mijn | outlook voor ios | outlook voor android
            download outlook voor | sendt fra min | sendt fra mit | hent outlook | få outlook | last ned outlook | skickat från min
            från min | skaffa outlook | hämta outlook | lähetetty iphone | lähetetty ipad | hanki outlook | wysłane z mojego
            wysłano z mojego | wysłane z iphone | pobierz outlook | pobierz program outlook | odesláno z mého | získejte outlook
            odoslané z môjho | získajte outlook | küldve az iphone | az iphone-omról | iphone-omról | töltse le az outlook
            trimis de pe | descărcați outlook | obțineți outlook | отправлено с моего | отправлено с iphone | отправлено из моего
            послано с моего | надіслано з мого | надіслано з iphone | изпратено от моя | στάλθηκε από το | αποστολή από το
            iphone'umdan | ipad'imden | poslano s mojega | poslano s mog | послато са мог | saadetud minu | išsiųsta iš mano
            gửi từ | được gửi từ | đã gửi từ | ส่งจาก | dikirim dari | terkirim dari | נשלח מה | נשלח מ | أرسلت من | مرسل من
            تم الإرسال من | ارسال شده از | ارسالی از | 发自我的 | 發自我的 | 從我的 | 从我的 | 來自我的 | 来自我的 | 傳送自我的 | 发送自 | 發送自 | 傳送自
            获取 outlook | 下载 outlook | 取得 outlook | 下載適用於 | 나의 iphone | 내 iphone | 내 ipad | 나의 ipad | 내 galaxy
            iphoneから | ipadから | androidから | outlook for ios を | outlook for android を | outlook for iosを
            outlook for androidを | outlook for mac を | ios 版の outlook | ios 用 outlook | 私のiphone | 私の iphone | 発信元：iphone
            windows 版のメールから | windows のメールから | windows 用のメール | yahoo!メールアプリ
            """.strip().split(" *[|\n] *"));

    /** Enough when the line names a device or a program too: these words begin other sentences as well. */
    private static final List<String> PERHAPS = List.of("""
            sent from | sent via | sent with | sent by | gesendet von | gesendet mit | gesendet aus | gesendet über | envoyé depuis
            envoyé de | envoyé avec | envoyé à partir de | envoyé via | enviado desde | enviado con | enviado a través
            enviado do | enviado a partir | enviado via | enviado pelo | enviada do | inviato da | inviato dal | inviato con
            inviato tramite | enviat des | verstuurd vanaf | verzonden vanaf | verzonden met | verstuurd met | verzonden via
            verzonden door | sendt fra | sendt via | sendt med | skickat från | skickat med | lähetetty | wysłane z | wysłano z
            wysłane przez | odesláno z | odesláno ze | odoslané z | küldve | elküldve | trimis din | отправлено с | отправлено из
            послано с | надіслано з | відправлено з | изпратено с | изпратено от | poslano iz | poslano sa | poslano s
            diese nachricht wurde | diese e-mail wurde | cet e-mail a été envoyé
            """.strip().split(" *[|\n] *"));

    private static final List<String> DEVICES = List.of("""
            iphon | ipad | ipod | ios | android | samsung | galaxy | huawei | xiaomi | redmi | oneplus | nokia | xperia | sony
            pixel | motorola | blackberry | windows | outlook | mail | gmail | yahoo | proton | phone | mobil | handy | tablet
            smartphone | telefon | téléphone | móvil | celular | cellulare | app | sparrow | airmail | newton | thunderbird | k-9
            wiko | htc | bluemail | aqua | edison | macbook | mac | apple watch | orange | free | телефон | スマ | 携帯 | front
            """.strip().split(" *[|\n] *"));

    private static final List<String> ENDINGS = List.of("""
            gesendet | から送信 | からの送信 | から送信されました | からの送信です | より送信 | gönderildi | 傳送 | 发送 | 發送 | 发出 | 에서 보냄
            에서 보낸 메일 | 에서 전송 | ได้ส่ง | を入手 | を取得 | を入手する | 받기
            """.strip().split(" *[|\n] *"));

    private DeviceLines() {}

    /**
     * The line from which on only such lines stand, or from which on all is old because such a line stands between empty lines; else
     * {@code end}. Phones put their line below what was written, so what follows was not written now.
     */
    static int start(List<String> lines, int end) {
        int quoted = end;
        while (quoted > 0 && !Separators.isQuoted(lines.get(quoted - 1))) {
            quoted--;
        }
        for (int at = quoted; at < end; at++) {
            boolean apart = at == 0 || lines.get(at - 1).isBlank();
            boolean below = at + 1 == end || lines.get(at + 1).isBlank();
            if (apart && below && is(lines.get(at))) {
                return at;
            }
        }
        int start = end;
        while (start > quoted
                && (is(lines.get(start - 1))
                        || start < end && lines.get(start - 1).isBlank())) {
            start--;
        }
        return start;
    }

    static boolean is(String line) {
        if (line.length() < SHORTEST || line.length() > LONGEST) {
            return false;
        }
        var words = bare(line.strip().toLowerCase(Locale.ROOT));
        if (BEGINNINGS.stream().anyMatch(words::startsWith)) {
            boolean german = !words.startsWith("von meinem") || words.contains("gesendet");
            return german && isAdvertisement(words);
        }
        boolean fromMy = words.startsWith("from my ") && words.length() < SHORTEST_SENTENCE && namesDevice(words);
        if (fromMy || words.endsWith(" from mobile") && words.length() < SHORT) {
            return true;
        }
        boolean device = DEVICES.stream().anyMatch(words::contains);
        return device
                && (PERHAPS.stream().anyMatch(words::startsWith)
                        || ENDINGS.stream().anyMatch(words::endsWith));
    }

    /** "Sent from my desk, which is easier than from my phone" is a sentence. */
    private static boolean isAdvertisement(String words) {
        var start = words.substring(0, Math.min(SHORT, words.length()));
        return namesDevice(start) || words.chars().filter(c -> c == ' ').count() <= MOST_BLANKS;
    }

    private static boolean namesDevice(String words) {
        return DEVICES.stream().anyMatch(words::contains);
    }

    /** Without the link behind it and the brackets around it. */
    private static String bare(String line) {
        int link = line.indexOf("<http");
        var words = link > 0 ? line.substring(0, link) : line;
        int start = 0;
        while (start < words.length() && "<([*_-–—~「【\"' ".indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        int end = words.length();
        while (end > start && ">)]*_-–—~」】.。!\"' ".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(start, end);
    }
}
