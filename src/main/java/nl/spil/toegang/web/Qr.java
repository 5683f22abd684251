package nl.spil.toegang.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as the path of an SVG: drawn by the page itself, so nothing about it leaves the server. */
record Qr(int zijde, String pad) {

    static Qr van(String tekst) {
        try {
            BitMatrix vakjes =
                    new QRCodeWriter().encode(tekst, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
            StringBuilder pad = new StringBuilder();
            for (int y = 0; y < vakjes.getHeight(); y++) {
                for (int x = 0; x < vakjes.getWidth(); x++) {
                    if (vakjes.get(x, y))
                        pad.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
            return new Qr(vakjes.getWidth(), pad.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("past niet in een QR-code", e);
        }
    }
}
