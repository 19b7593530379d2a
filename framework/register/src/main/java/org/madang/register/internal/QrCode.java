package org.madang.register.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** Draws text as a QR code, in SVG. */
final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    static String svg(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return draw(Encoder.encode(text, ErrorCorrectionLevel.L, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The proof is too long for a QR code; print its address", tooLong);
        }
    }

    private static String draw(ByteMatrix dots) {
        var path = new StringBuilder();
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                path.append(dots.get(x, y) == 1 ? "M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET) : "");
            }
        }
        var side = dots.getWidth() + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(side, side)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>\n".formatted(side, side, path);
    }
}
