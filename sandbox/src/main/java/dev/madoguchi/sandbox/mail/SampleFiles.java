package dev.madoguchi.sandbox.mail;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Files that customers of the sample day attach, made on the spot. */
final class SampleFiles {

    private SampleFiles() {}

    /** A picture of a landscape with a grey patch in it, as a download that broke off. */
    static byte[] brokenPicture() {
        var image = new BufferedImage(480, 300, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8fb8de), 0, 220, new Color(0xfbe3c0)));
        pen.fillRect(0, 0, 480, 300);
        pen.setColor(new Color(0xd9534f));
        pen.fillOval(330, 60, 70, 70);
        pen.setColor(new Color(0x4a6572));
        pen.fillPolygon(new int[] {0, 130, 260}, new int[] {240, 90, 240}, 3);
        pen.setColor(new Color(0x6b8794));
        pen.fillPolygon(new int[] {160, 300, 480}, new int[] {240, 120, 240}, 3);
        pen.setColor(new Color(0x3c6e47));
        pen.fillRect(0, 240, 480, 60);
        pen.setColor(new Color(0x9a9a9a));
        pen.fillRect(0, 200, 480, 100);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] salesTable() {
        return """
                date,picture,licence,amount
                2026-10-03,Harbour at dawn,standard,1200
                2026-10-11,Harbour at dawn,extended,9800
                2026-10-19,Tea field,standard,1200
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** A one-page PDF with these lines, of the letters that every reader has. */
    static byte[] pdf(List<String> lines) {
        var text = new StringBuilder("BT /F1 14 Tf 60 780 Td 22 TL\n");
        lines.forEach(line ->
                text.append('(').append(line.replaceAll("([()\\\\])", "\\\\$1")).append(") Tj T*\n"));
        text.append("ET");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /Font << /F1 4 0 R >> >> >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text));
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer << /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        pdf.append("startxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
