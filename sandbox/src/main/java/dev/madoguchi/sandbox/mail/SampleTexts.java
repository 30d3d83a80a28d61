package dev.madoguchi.sandbox.mail;

import java.util.List;

/** What the customers of the sample day have to say. */
final class SampleTexts {

    static final String INVOICE = """
            Hello,

            invoice 20331 of last week charges me for five pictures, but I bought only four.
            The picture "Tea field" is on it twice. Could you please correct it and send me a new one?

            Thank you
            Anna Weber

            --\s
            Anna Weber · Fjord Travel Books
            """;

    static final String INVOICE_FOLLOW_UP = """
            Sorry, I forgot to attach the invoice. Here it is. The second page shows the picture twice.

            Anna
            """;

    static final List<String> INVOICE_LINES = List.of(
            "Invoice 20331",
            "Harbour at dawn        12.00 EUR",
            "Tea field              12.00 EUR",
            "Tea field              12.00 EUR",
            "Night train            12.00 EUR",
            "Old bridge             12.00 EUR",
            "Total                  60.00 EUR");

    static final String BROKEN_PICTURE = """
            お世話になっております。佐藤と申します。

            昨日購入した「夜明けの港」をダウンロードしたところ、下の部分が灰色になっていて
            最後まで表示されません。三回試しましたが同じでした。
            画面の写真を添付しますので、ご確認いただけますでしょうか。

            来週の印刷に使う予定のため、早めにお返事をいただけると助かります。
            どうぞよろしくお願いいたします。

            佐藤 由紀
            """;

    static final String LICENCE = """
            Hi there,

            a client wants one of your pictures on the cover of a novel, first print 8,000 copies.
            Is the standard licence enough, or do I need the extended one? And does it cover the e-book?

            Best, Ben
            """;

    static final String LICENCE_HTML = """
            <div style="font-family:Georgia,serif"><p>Hi there,</p>
            <p>a client wants one of your pictures on the <b>cover of a novel</b>, first print 8,000 copies.<br>
            Is the standard licence enough, or do I need the extended one? And does it cover the e-book?</p>
            <p>Best, Ben</p><hr><p style="color:#777;font-size:12px">Okafor Design · Lagos · Lisbon</p></div>
            """;

    static final String RECEIPT = """
            ご担当者様

            株式会社こもれびの高橋です。
            注文番号 A-48213 の領収書ですが、宛名を「株式会社こもれび」に変更して
            再発行をお願いできますでしょうか。経理にも Cc でお送りください。

            よろしくお願いいたします。
            高橋
            """;

    static final String SALES = """
            Dear team,

            my statement says 9 sales for October, my own list (attached) has 12 lines.
            The payout is due on Friday. Can somebody please check before then?

            Carla Reyes
            """;

    static final String NEWSLETTER = """
            <table width="100%" style="background:#f4ede4;font-family:Helvetica,sans-serif"><tr><td align="center">
            <h1 style="color:#8a4b2a">Autumn paper sale</h1>
            <p>Cotton rag, baryta, washi: <strong>20% off</strong> until Sunday.</p>
            <p><a style="background:#8a4b2a;color:#fff;padding:10px 18px;text-decoration:none"
               href="https://lens-and-paper.example/sale">Have a look</a></p>
            <img src="https://lens-and-paper.example/pixel.gif" width="1" height="1" alt="">
            <p style="color:#999;font-size:11px">You get this mail because you bought from us once.</p>
            </td></tr></table>
            """;

    static final String REPORT = """
            こんにちは。

            「水辺の光」という作品ですが、私の友人が撮影した写真とまったく同じに見えます。
            友人は販売に出していないそうです。どちらに連絡すればよいでしょうか。

            佐藤
            """;

    static final String OUT_OF_OFFICE = """
            From: Ben Okafor <ben@okafor-design.example>
            To: support@madoguchi.example
            Subject: Automatic reply: Your question about licences
            Message-ID: <%s@okafor-design.example>
            Auto-Submitted: auto-replied
            X-Auto-Response-Suppress: All
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            Thank you for your message. I am out of the office until Monday and will answer then.
            """;

    static final String BOUNCE = """
            From: Mail Delivery System <mailer-daemon@far-away.example>
            To: support@madoguchi.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <%s@far-away.example>
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"

            --=_report
            Content-Type: text/plain; charset=us-ascii

            This is the mail system at host mx.far-away.example.
            Your message could not be delivered: the address does not exist.

            --=_report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.far-away.example

            Final-Recipient: rfc822; nobody@far-away.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <nobody@far-away.example>: user unknown

            --=_report
            Content-Type: text/rfc822-headers

            From: Support <support@madoguchi.example>
            To: nobody@far-away.example
            Subject: Re: Question about prints
            Message-ID: <earlier-answer@madoguchi.example>

            --=_report--
            """;

    static final String WISH = """
            いつも利用しています。
            検索結果を色で絞り込めると、デザインの仕事でとても助かります。
            ご検討いただけるとうれしいです。

            高橋
            """;

    static final String DELETE_ACCOUNT = """
            Hello,

            when the October payout is settled, please delete my account and everything you know about me.

            Carla
            """;

    private SampleTexts() {}
}
