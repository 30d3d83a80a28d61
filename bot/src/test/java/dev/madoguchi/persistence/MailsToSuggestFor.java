package dev.madoguchi.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Made-up mails with their categories, in English and Japanese. Each is a greeting, one or two sentences of its category, often one of another
 * category as people write beside the point, and an ending. Some categories are frequent, some rare.
 */
final class MailsToSuggestFor {

    /** A mail, and what an agent would call it. */
    record Labelled(String subject, String text, String category) {}

    private static final List<String> CATEGORIES = List.of(
            "Refund", "Delivery", "Login", "Invoice", "Broken", "Cancel", "Upload", "Licence", "Price", "Praise");

    /** Out of 100 mails. */
    private static final int[] SHARE = {22, 18, 15, 12, 9, 8, 6, 5, 3, 2};

    private static final Map<String, List<String>> ENGLISH = new TreeMap<>(Map.of(
            "Refund",
            List.of(
                    "I would like my money back for the last order",
                    "Please refund the amount to my credit card",
                    "When does the refund arrive on my bank account?",
                    "I was charged twice and want one payment returned",
                    "I sent the goods back and have not been paid back yet",
                    "You promised a reimbursement two weeks ago",
                    "The money for the returned item never came back",
                    "Can the payment be reversed?"),
            "Delivery",
            List.of(
                    "My parcel has not arrived",
                    "The tracking number shows nothing since Monday",
                    "The courier left the package with a neighbour",
                    "When will the shipment reach me?",
                    "Please change the delivery address of my parcel",
                    "The carrier says that the package is lost",
                    "It was sent to my old address",
                    "Shipping takes much longer than you said"),
            "Login",
            List.of(
                    "I cannot log in to my account",
                    "The password reset mail never comes",
                    "It says that my password is wrong",
                    "My account is locked after three attempts",
                    "The code for the second factor does not work",
                    "I forgot which address I signed up with",
                    "Signing in ends with an error page",
                    "Please unlock my user account"),
            "Invoice",
            List.of(
                    "The invoice shows the wrong company name",
                    "Please send me a receipt for my accounting",
                    "The VAT number is missing on the bill",
                    "I need the invoice as a PDF",
                    "The billing address must be corrected",
                    "Our bookkeeping needs one bill per month",
                    "The total on the invoice does not add up",
                    "Where do I download my receipts?"),
            "Broken",
            List.of(
                    "The device stopped working after a day",
                    "The screen is cracked",
                    "It makes a strange noise and switches off",
                    "The battery does not charge any more",
                    "A part was broken when I opened the box",
                    "It is defective, can it be repaired?",
                    "The button fell off",
                    "Does the warranty cover this damage?"),
            "Cancel",
            List.of(
                    "I want to cancel my subscription",
                    "Please end my contract by the end of the month",
                    "How do I terminate my membership?",
                    "Stop the renewal, I do not need it any longer",
                    "Cancel my order before it is shipped",
                    "I no longer want to be a subscriber",
                    "Please confirm the cancellation",
                    "Delete my plan"),
            "Upload",
            List.of(
                    "The upload of my photos stops at 90 percent",
                    "My file is refused as too large",
                    "Uploading pictures fails with an error",
                    "Which image formats do you accept?",
                    "The thumbnails of my files are black",
                    "Videos cannot be added from my phone",
                    "The uploader says unknown format",
                    "My images are turned by ninety degrees"),
            "Licence",
            List.of(
                    "May I print the picture on a book cover?",
                    "Does the licence cover advertising?",
                    "We need the rights for a television spot",
                    "Is commercial use allowed?",
                    "Who holds the copyright of the image?",
                    "Can I use it on a website of a client?",
                    "Do I need an extended licence?",
                    "Is attribution required?"),
            "Price",
            List.of(
                    "Is there a discount for schools?",
                    "How much is the plan for ten people?",
                    "Please make us an offer",
                    "What does the large package cost?",
                    "Do you have special prices in December?",
                    "Your competitor is cheaper",
                    "Is there a voucher for new customers?",
                    "What are the fees per month?"),
            "Praise",
            List.of(
                    "Thank you so much for the quick help",
                    "Your service is wonderful",
                    "I just wanted to say how happy I am",
                    "Great work, keep it up",
                    "The new design is beautiful",
                    "I told all my friends about you",
                    "Compliments to your friendly team",
                    "It works perfectly, thanks")));

    private static final Map<String, List<String>> JAPANESE = new TreeMap<>(Map.of(
            "Refund",
            List.of(
                    "先日の注文の返金をお願いします",
                    "クレジットカードに返金してください",
                    "返金はいつ口座に振り込まれますか",
                    "二重に請求されたので片方を返してほしいです",
                    "返品したのにまだお金が戻っていません",
                    "二週間前に払い戻しの約束をいただきました",
                    "返品した商品の代金が返ってきません",
                    "支払いを取り消して払い戻しできますか"),
            "Delivery",
            List.of(
                    "荷物がまだ届きません",
                    "追跡番号を見ても月曜日から動きがありません",
                    "配達業者が隣の家に荷物を預けたようです",
                    "商品はいつ発送されますか",
                    "お届け先の住所を変更してください",
                    "運送会社から荷物が紛失したと言われました",
                    "以前の住所に配送されてしまいました",
                    "配送に案内より時間がかかっています"),
            "Login",
            List.of(
                    "アカウントにログインできません",
                    "パスワード再設定のメールが届きません",
                    "パスワードが違うと表示されます",
                    "三回間違えてアカウントがロックされました",
                    "二段階認証のコードが使えません",
                    "登録したメールアドレスを忘れました",
                    "サインインするとエラー画面になります",
                    "アカウントのロックを解除してください"),
            "Invoice",
            List.of(
                    "請求書の会社名が間違っています",
                    "経理に提出する領収書を送ってください",
                    "請求書に登録番号が記載されていません",
                    "請求書をPDFでいただけますか",
                    "請求先の住所を訂正してください",
                    "経理の都合で請求は月に一度にしてください",
                    "請求書の合計金額が合いません",
                    "領収書はどこでダウンロードできますか"),
            "Broken",
            List.of(
                    "一日使っただけで動かなくなりました",
                    "画面が割れています",
                    "変な音がして電源が切れます",
                    "バッテリーが充電できません",
                    "箱を開けたら部品が壊れていました",
                    "不良品のようですが修理できますか",
                    "ボタンが取れてしまいました",
                    "この故障は保証の対象ですか"),
            "Cancel",
            List.of(
                    "定期購入を解約したいです",
                    "今月末で契約を終了してください",
                    "退会の方法を教えてください",
                    "自動更新を止めてください",
                    "発送前に注文をキャンセルしてください",
                    "もう会員を続けるつもりはありません",
                    "解約の手続きが完了したか確認したいです",
                    "プランを解除してください"),
            "Upload",
            List.of(
                    "写真のアップロードが途中で止まります",
                    "ファイルが大きすぎると拒否されます",
                    "画像のアップロードでエラーが出ます",
                    "対応している画像の形式を教えてください",
                    "サムネイルが真っ黒になります",
                    "スマートフォンから動画を追加できません",
                    "形式が不明というメッセージが出ます",
                    "アップした画像が横向きになります"),
            "Licence",
            List.of(
                    "写真を本の表紙に印刷してもよいですか",
                    "ライセンスは広告での利用を含みますか",
                    "テレビ番組で使う権利が必要です",
                    "商用利用は可能でしょうか",
                    "この画像の著作権は誰にありますか",
                    "顧客のウェブサイトに使えますか",
                    "拡張ライセンスが必要ですか",
                    "クレジットの表記は必要ですか"),
            "Price",
            List.of(
                    "学校向けの割引はありますか",
                    "十人で使う場合の料金を教えてください",
                    "見積書をお願いします",
                    "大きいプランはいくらですか",
                    "十二月のキャンペーン価格はありますか",
                    "他社のほうが安いです",
                    "新規のお客様向けのクーポンはありますか",
                    "月額の費用を知りたいです"),
            "Praise",
            List.of(
                    "早速のご対応ありがとうございました",
                    "すばらしいサービスですね",
                    "とても満足しているとお伝えしたくて書きました",
                    "これからも応援しています",
                    "新しいデザインがとてもきれいです",
                    "友人みんなに勧めています",
                    "担当の方がとても親切でした",
                    "完璧に動いています、感謝します")));

    private final Random chance = new Random(17);
    private final boolean japanese;

    MailsToSuggestFor(boolean japanese) {
        this.japanese = japanese;
    }

    /** {@code seen} is which part of the sentences is used: the first ones, or those that were never used before. */
    List<Labelled> make(int n, boolean seen) {
        var mails = new ArrayList<Labelled>();
        for (int i = 0; i < n; i++) {
            mails.add(mail(category(), seen));
        }
        return mails;
    }

    private Labelled mail(String category, boolean seen) {
        var sentences = new ArrayList<String>();
        sentences.add(sentence(category, seen));
        if (chance.nextBoolean()) {
            sentences.add(sentence(category, seen));
        }
        if (chance.nextInt(100) < 40) {
            sentences.add(sentence(category(), seen));
        }
        int number = 10_000 + chance.nextInt(90_000);
        var subject = chance.nextInt(100) < 50 ? (japanese ? "お問い合わせ" : "Question") + " " + number : sentences.get(0);
        var between = japanese ? "。\n" : ". ";
        var text = (japanese ? "お世話になっております。" : "Hello, ")
                + String.join(between, sentences)
                + (japanese ? "。注文番号は" + number + "です。よろしくお願いいたします。" : ". My number is " + number + ". Best regards");
        return new Labelled(subject, text, category);
    }

    private String category() {
        int drawn = chance.nextInt(100);
        int i = 0;
        while (drawn >= SHARE[i]) {
            drawn -= SHARE[i++];
        }
        return CATEGORIES.get(i);
    }

    private String sentence(String category, boolean seen) {
        var all = (japanese ? JAPANESE : ENGLISH).get(category);
        int half = all.size() / 2;
        return all.get((seen ? 0 : half) + chance.nextInt(half));
    }
}
