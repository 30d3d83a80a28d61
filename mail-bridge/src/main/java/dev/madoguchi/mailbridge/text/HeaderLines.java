package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the little table of From, Sent, To and Subject above a quoted mail. */
public final class HeaderLines {

    private static final int WINDOW = 8;

    private static final Set<String> FROM = Set.of("""
            from | von | de | da | från | fra | van | od | от | від | ад | lähettäjä | expéditeur | absender | remitente
            remetente | mittente | avsender | avsändare | afsender | afzender | nadawca | отправитель | відправник | de la
            kimden | gönderen | από | feladó | odesílatel | odosielateľ | expeditor | dari | pengirim | từ | người gửi
            จาก | מאת | من | از | saatja | kellelt | no | nuo | šalje | pošiljatelj | pošiljalac | frá | 差出人 | 送信者
            送信元 | 発信者 | 発信元 | 差出人名 | 送信者名 | 差し出し人 | ｆｒｏｍ | 发件人 | 發件人 | 寄件者 | 寄件人 | 发信人 | 보낸 사람 | 보낸사람 | 보낸이
            발신인 | 보낸 이 | from user | sender
            """.strip().split(" *[|\n] *"));

    private static final Set<String> OTHERS = Set.of("""
            sent | to | cc | bcc | subject | date | reply-to | importance | attachments | priority | received | organization
            gesendet | an | betreff | datum | kopie | blindkopie | antwort an | wichtigkeit | anlagen | envoyé | envoyé le
            à | objet | sujet | pour | copie à | copie | répondre à | destinataire | envoyé par | importance haute
            enviado | enviado el | enviados | para | asunto | fecha | responder a | cco | destinatario | enviada em
            enviado em | enviada | assunto | data | destinatário | enviada a | inviato | inviata | a | oggetto | risposta
            inviato il | per | skickat | till | ämne | kopia | til | emne | sendt | dato | kopi | vedhæftet | verzonden
            aan | onderwerp | beantwoorden - aan | lähetetty | vastaanottaja | aihe | päiväys | päivämäärä | kopio
            wysłano | do | temat | dw | wysłane | odesláno | komu | předmět | příjemce | odoslané | predmet | dátum
            kópia | elküldve | küldve | címzett | tárgy | másolatot kap | másolat | trimis | către | subiect | enviat
            per a | assumpte | gönderilen | gönderildi | gönderme tarihi | kime | konu | tarih | bilgi | kimə | στάλθηκε
            προς | θέμα | ημερομηνία | κοιν. | κοινοποίηση | dikirim | kepada | perihal | subjek | tanggal | hal | đã gửi
            đến | tới | chủ đề | ngày | tiêu đề | ส่ง | ถึง | เรื่อง | วันที่ | สำเนา | נשלח | אל | נושא | תאריך | עותק
            تاريخ الإرسال | إلى | الموضوع | التاريخ | أرسلت | به | موضوع | تاریخ | ارسال | saadetud | kellele | teema
            kuupäev | nosūtīts | kam | temats | tēma | datums | išsiųsta | tema | gauta | poslano | poslato | za | prima
            zadeva | naslov | sent at | kopija | отправлено | кому | тема | дата | копия | надіслано | копія | изпратено
            до | относно | послато | предмет | datuma | sendur | efni | 送信日時 | 送信日 | 宛先 | 件名 | 日付 | 日時 | 発信日時 | 受信日時
            送信時刻 | 返信先 | 題名 | 写し | 受信者 | 送信先 | ｃｃ | ｔｏ | ｓｕｂｊｅｃｔ | ｄａｔｅ | 宛て先 | 重要度 | 添付ファイル | 发送时间 | 发送日期 | 日期 | 时间
            收件人 | 抄送 | 主题 | 发件时间 | 發送時間 | 主題 | 寄件日期 | 傳送日期 | 收件者 | 副本 | 主旨 | 日期时间 | 보낸 날짜 | 보낸날짜 | 보낸 시간
            받는 사람 | 받는사람 | 참조 | 제목 | 날짜 | 수신인 | 수신 | 받는 이 | 받은 날짜
            """.strip().split(" *[|\n] *"));

    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}");

    private HeaderLines() {}

    /** Whether a block of at least three such lines, one of them From, begins at this line; two do when From has an address. */
    public static boolean begin(List<String> lines, int at) {
        var first = key(lines.get(at));
        if (!FROM.contains(first) && !OTHERS.contains(first)) {
            return false;
        }
        if (isShort(lines, at)) {
            return true;
        }
        boolean from = false;
        boolean address = false;
        int keys = 0;
        int blanks = 0;
        for (int next = at; next < lines.size() && next < at + WINDOW && blanks < 3; next++) {
            var key = key(lines.get(next));
            boolean isFrom = FROM.contains(key) && next - at < 4;
            from |= isFrom;
            address |= isFrom && hasAddress(lines, next);
            keys += FROM.contains(key) || OTHERS.contains(key) ? 1 : 0;
            blanks += lines.get(next).isBlank() ? 1 : 0;
        }
        boolean apart = at == 0 || lines.get(at - 1).isBlank() || !Character.isLetter(lastOf(lines.get(at - 1)));
        return from && (keys >= 3 || keys == 2 && address && apart);
    }

    /** In brackets, maybe on a line of its own, as phones break it. */
    private static boolean hasAddress(List<String> lines, int at) {
        var line = lines.get(at);
        var next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return isAddress(line) || next.startsWith("<") && isAddress(next);
    }

    private static boolean isAddress(String line) {
        int mailbox = line.indexOf('@');
        return line.length() < 300 && mailbox > 0 && (line.indexOf('<') >= 0 || line.indexOf('[') >= 0);
    }

    private static char lastOf(String line) {
        return line.charAt(line.stripTrailing().length() - 1);
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
