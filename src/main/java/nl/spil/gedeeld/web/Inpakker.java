package nl.spil.gedeeld.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Makes pages small (gzip, RFC 1952). At the fastest level: the usual one takes as much time as making the page, for a tenth less.
 * Pieces that were made small before go in as they are: between two full flushes a deflate stream refers to nothing outside.
 */
final class Inpakker {

    private static final byte[] KOP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

    /** Setting one up costs as much as packing a small page, so they are kept: about as many as there are pages at one moment. */
    private static final ConcurrentLinkedQueue<Inpakker> KLAAR = new ConcurrentLinkedQueue<>();

    private final Deflater deflater;
    private final byte[] buffer = new byte[16 * 1024];

    private Inpakker(int niveau) {
        deflater = new Deflater(niveau, true);
    }

    /** A piece that stands on its own in a deflate stream. It is packed once and sent often, so it is packed well. */
    static byte[] stuk(byte[] ruw) {
        Inpakker goed = new Inpakker(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream uit = new ByteArrayOutputStream(ruw.length / 3);
        goed.deel(ruw, 0, ruw.length, Deflater.FULL_FLUSH, uit);
        goed.deflater.end();
        return uit.toByteArray();
    }

    /** The whole page. */
    static byte[] pagina(byte[] ruw, List<Velletje.Plek> plekken) {
        Inpakker snel = KLAAR.poll();
        if (snel == null) snel = new Inpakker(Deflater.BEST_SPEED);
        byte[] uit = snel.pak(ruw, plekken);
        snel.deflater.reset();
        KLAAR.offer(snel);
        return uit;
    }

    private byte[] pak(byte[] ruw, List<Velletje.Plek> plekken) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream(ruw.length / 3 + 64);
        uit.writeBytes(KOP);
        int van = 0;
        for (Velletje.Plek plek : plekken) {
            deel(ruw, van, plek.vanaf() - van, Deflater.FULL_FLUSH, uit);
            uit.writeBytes(plek.stuk().klein());
            van = plek.vanaf() + plek.stuk().ruw().length;
        }
        deflater.setInput(ruw, van, ruw.length - van);
        deflater.finish();
        while (!deflater.finished()) uit.write(buffer, 0, deflater.deflate(buffer));
        CRC32 crc = new CRC32();
        crc.update(ruw);
        schrijf(uit, (int) crc.getValue());
        schrijf(uit, ruw.length);
        return uit.toByteArray();
    }

    private void deel(byte[] ruw, int van, int lengte, int spoeling, ByteArrayOutputStream uit) {
        deflater.setInput(ruw, van, lengte);
        int aantal;
        do {
            aantal = deflater.deflate(buffer, 0, buffer.length, spoeling);
            uit.write(buffer, 0, aantal);
        } while (aantal == buffer.length);
    }

    private static void schrijf(ByteArrayOutputStream uit, int getal) {
        for (int i = 0; i < 4; i++) uit.write(getal >>> 8 * i);
    }
}
