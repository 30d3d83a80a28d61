package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** Recognises that someone announces answers within the older mail below, where only a colour tells them apart. */
public final class InlineAnswers {

    private static final int LONGEST = 600;

    private static final List<String> ANNOUNCED = List.of("""
            赤字 | 青字 | 緑字 | 赤文字 | 青文字 | 赤色で | 青色で | インライン | 下記に回答 | 以下に回答 | 文中に回答 | 本文中に | 行間に
            in rot | in blau | in grün | siehe unten in | en rouge | en bleu | en rojo | en azul | in rosso | in blu | em vermelho | em azul
            in het rood | in het blauw | i rött | med rødt | na czerwono | красным | 红色 | 紅色 | 蓝色 | 빨간색 | 파란색
            """.strip().split(" *[|\n] *"));

    private static final List<String> WHERE = List.of(
            "inline", "in-line", "in line below", "in red", "in blue", "in green", "in bold", "within your mail");

    private static final List<String> WHAT = List.of("answer", "repl", "comment", "respon", "see ", "mark", "below");

    private InlineAnswers() {}

    /** Whether these lines, which stand above an older mail, say so. */
    public static boolean announced(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (text.length() + line.length() > LONGEST) {
                return false;
            }
            text.append(line.toLowerCase(Locale.ROOT)).append(' ');
        }
        var words = text.toString();
        boolean english =
                WHERE.stream().anyMatch(words::contains) && WHAT.stream().anyMatch(words::contains);
        return english || ANNOUNCED.stream().anyMatch(words::contains);
    }
}
