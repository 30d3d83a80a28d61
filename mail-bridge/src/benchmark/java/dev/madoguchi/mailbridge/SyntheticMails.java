package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.madoguchi.mailbridge.encode.QuotedPrintable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Mails as a desk gets them: half of them Japanese, most with HTML, every fifth with a file of 50 kB, answers with what they quote. */
final class SyntheticMails {

    private static final int FILE_SIZE = 50 * 1024;
    private static final List<String> WESTERN = List.of(
            "Thank you for your quick answer, the invoice has arrived.",
            "Über die Lieferung haben wir uns sehr gefreut, es fehlt nur der Schlüssel.",
            "Could you please check order 12345 & tell me when it leaves <soon?>",
            "Je n'ai pas reçu le colis; voir https://example.com/suivi?id=1&lang=fr pour les détails.");
    private static final List<String> JAPANESE = List.of(
            "お世話になっております。株式会社例の髙橋です。",
            "先日お送りした見積書（①枚目）の件ですが、数量に誤りがございました。",
            "お手数をおかけいたしますが、ご確認のほどよろしくお願いいたします。",
            "詳しくは https://example.jp/faq?id=1 をご覧ください。〜 ｶﾀｶﾅ もあります。");

    private final Random random = new Random(42);

    private SyntheticMails() {}

    /** The same mails each time. */
    static List<byte[]> of(int number) {
        var mails = new SyntheticMails();
        return IntStream.range(0, number).mapToObj(mails::mail).toList();
    }

    private byte[] mail(int number) {
        boolean japanese = number % 2 == 0;
        var charset = japanese
                ? List.of("ISO-2022-JP", "UTF-8", "Shift_JIS").get(number / 2 % 3)
                : number % 3 == 0 ? "ISO-8859-1" : "UTF-8";
        boolean html = number % 10 < 6;
        boolean file = number % 5 == 4;
        var bytes = new ByteArrayOutputStream();
        write(bytes, header(number, japanese));
        if (!html && !file) {
            part(bytes, "plain", charset, text(japanese));
            return bytes.toByteArray();
        }
        write(bytes, "Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n--outer\r\n");
        if (html) {
            write(bytes, "Content-Type: multipart/alternative; boundary=\"inner\"\r\n\r\n--inner\r\n");
            part(bytes, "plain", charset, text(japanese));
            write(bytes, "\r\n--inner\r\n");
            part(bytes, "html", charset, html(japanese));
            write(bytes, "\r\n--inner--\r\n");
        } else {
            part(bytes, "plain", charset, text(japanese));
        }
        if (file) {
            var content = new byte[FILE_SIZE];
            random.nextBytes(content);
            write(
                    bytes,
                    "\r\n--outer\r\nContent-Type: application/pdf; name=\"=?UTF-8?B?6KaL56mN5pu4LnBkZg==?=\"\r\n"
                            + "Content-Disposition: attachment; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%E6%9B%B8.pdf\r\n"
                            + "Content-Transfer-Encoding: base64\r\n\r\n"
                            + Base64.getMimeEncoder().encodeToString(content));
        }
        write(bytes, "\r\n--outer--\r\n");
        return bytes.toByteArray();
    }

    private static String header(int number, boolean japanese) {
        var name = japanese ? "=?ISO-2022-JP?B?GyRCOWI2NhsoQiAbJEIwbE86GyhC?=" : "=?UTF-8?Q?J=C3=BCrgen_Adams?=";
        var subject = japanese
                ? "=?UTF-8?B?UmU6IOOAkOmHjeimgeOAkeWFiOaXpeOBlOazqOaWh+OBhOOBnw==?=\r\n =?UTF-8?B?5ZWG5ZOB44Gu57SN5pyf?="
                : "Re: Your order 12345 from last week";
        return "Return-Path: <anna@example.com>\r\n"
                + "Received: from mx.example.com (mx.example.com [192.0.2.1])\r\n by mail.desk.example with ESMTPS id 4Fx;\r\n"
                        .repeat(4)
                        .replace("id 4Fx;", "id 4Fx; Fri, 20 Nov 2026 10:00:00 +0900")
                + "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=mail;\r\n b=" + "QUJD".repeat(60) + "\r\n"
                + "Authentication-Results: mail.desk.example; dkim=pass header.d=example.com; spf=pass; dmarc=pass\r\n"
                + "From: " + name + " <anna" + number + "@example.com>\r\n"
                + "To: \"Example Support\" <desk@example.com>, Kim <kim@example.com>\r\n"
                + "Cc: lee@example.com\r\nSubject: " + subject + "\r\n"
                + "Date: Fri, 20 Nov 2026 10:00:00 +0900\r\nMessage-ID: <" + number + "@example.com>\r\n"
                + "In-Reply-To: <reply-1@desk.example>\r\nReferences: <0@example.com>\r\n <reply-1@desk.example>\r\n"
                + "User-Agent: Synthetic\r\nMIME-Version: 1.0\r\n";
    }

    private String text(boolean japanese) {
        var text = new StringBuilder();
        for (int line = 0; line < 12; line++) {
            text.append(sentence(japanese)).append(line % 4 == 3 ? "\r\n\r\n" : "\r\n");
        }
        text.append(
                japanese
                        ? "2026年11月19日(木) 9:00 Kim <kim@example.com>:\r\n"
                        : "On Thu, Nov 19, 2026 at 9:00 AM Kim <kim@example.com> wrote:\r\n");
        for (int line = 0; line < 12; line++) {
            text.append("> ").append(sentence(japanese)).append("\r\n");
        }
        return text.append("\r\n-- \r\nExample Ltd.\r\nTel. 03-0000-0000\r\n").toString();
    }

    private String html(boolean japanese) {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"><style>p {margin: 0}</style></head><body>");
        for (int line = 0; line < 20; line++) {
            html.append("<div style=\"font-family: Arial; font-size: 10pt\"><span>")
                    .append(escaped(sentence(japanese)))
                    .append("</span><br></div>\r\n");
        }
        html.append("<table><tr><td>A</td><td>12</td></tr><tr><td>B</td><td>13</td></tr></table>")
                .append("<div class=\"gmail_quote\"><blockquote>");
        for (int line = 0; line < 20; line++) {
            html.append("<p>").append(escaped(sentence(japanese))).append("</p>\r\n");
        }
        return html.append("</blockquote></div></body></html>").toString();
    }

    private String sentence(boolean japanese) {
        return japanese ? JAPANESE.get(random.nextInt(JAPANESE.size())) : WESTERN.get(random.nextInt(WESTERN.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** In base64 or quoted-printable; ISO-2022-JP as it is, as most Japanese programs send it. */
    private static void part(ByteArrayOutputStream bytes, String subtype, String charset, String text) {
        boolean plain = charset.equals("ISO-2022-JP");
        boolean quoted = charset.equals("ISO-8859-1");
        var java = plain ? "x-windows-iso2022jp" : charset.equals("Shift_JIS") ? "windows-31j" : charset;
        var content = text.getBytes(Charset.forName(java));
        write(
                bytes,
                "Content-Type: text/" + subtype + "; charset=" + charset + "\r\nContent-Transfer-Encoding: "
                        + (plain ? "7bit" : quoted ? "quoted-printable" : "base64") + "\r\n\r\n");
        if (plain) {
            bytes.writeBytes(content);
        } else if (quoted) {
            write(bytes, QuotedPrintable.encode(content));
        } else {
            bytes.writeBytes(Base64.getMimeEncoder().encode(content));
        }
    }

    private static void write(ByteArrayOutputStream bytes, String ascii) {
        bytes.writeBytes(ascii.getBytes(US_ASCII));
    }
}
