package nl.spil.gedeeld;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Paper as a file. What it is, its bytes say and not its name; what cannot be opened, is no proof of anything. */
public final class Scanbestand {

    public static final int GROOTSTE = 10 * 1024 * 1024;
    private static final int MEESTE_BLADEN = 20;

    /** A sheet of A4 at 400 dots per inch has sixteen million. */
    private static final long MEESTE_PUNTEN = 25_000_000;

    private static final String TE_GROOT =
            "De scan is groter dan 10 MB. Scan haar met minder punten en kies haar opnieuw.";
    private static final String STUK = "Dit bestand is stuk: het gaat niet open. Scan het papier opnieuw.";

    private static final Semaphore UITPAKKEN = new Semaphore(1);

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private Scanbestand() {}

    /** "pdf", "jpg" or "png"; empty for anything else. */
    public static Optional<String> soort(byte[] inhoud) {
        if (begint(inhoud, PDF)) return Optional.of("pdf");
        if (begint(inhoud, PNG)) return Optional.of("png");
        return begint(inhoud, JPG) ? Optional.of("jpg") : Optional.empty();
    }

    /** What comes of a file that somebody brings. */
    public sealed interface Keuring {

        /** @param blad as it is kept, see {@link Scanblad} */
        record Goed(byte[] blad) implements Keuring {}

        /** @param zin why it cannot be kept, with what to do */
        record Fout(String zin) implements Keuring {}
    }

    public static Keuring keur(byte[] inhoud) {
        Optional<String> fout = fout(inhoud);
        if (fout.isPresent()) return new Keuring.Fout(fout.get());
        // A photo is unpacked whole: one at a time, so that a few at once do not take the memory of everybody.
        UITPAKKEN.acquireUninterruptibly();
        try {
            byte[] blad = Scanblad.van(inhoud);
            return blad.length > GROOTSTE ? new Keuring.Fout(TE_GROOT) : new Keuring.Goed(blad);
        } catch (IOException | RuntimeException e) {
            return new Keuring.Fout(STUK);
        } finally {
            UITPAKKEN.release();
        }
    }

    private static Optional<String> fout(byte[] inhoud) {
        if (inhoud.length > GROOTSTE) return Optional.of(TE_GROOT);
        Optional<String> soort = soort(inhoud);
        if (soort.isEmpty())
            return Optional.of(
                    "Dit bestand is geen PDF, JPG of PNG. Scan het papier opnieuw als PDF of maak er een foto van.");
        try {
            return soort.get().equals("pdf") ? foutInPdf(inhoud) : foutInBeeld(inhoud);
        } catch (IOException | RuntimeException e) {
            return Optional.of(STUK);
        }
    }

    private static Optional<String> foutInPdf(byte[] inhoud) throws IOException {
        try (PDDocument blad = Loader.loadPDF(inhoud)) {
            if (blad.isEncrypted())
                return Optional.of(
                        "Op deze PDF zit een wachtwoord. Bewaar haar zonder wachtwoord en kies haar opnieuw.");
            if (blad.getNumberOfPages() == 0)
                return Optional.of("In deze PDF staat geen blad. Scan het papier opnieuw.");
            return blad.getNumberOfPages() > MEESTE_BLADEN
                    ? Optional.of("Een toestemming telt hoogstens " + MEESTE_BLADEN
                            + " bladen. Kies alleen het blad met de handtekening.")
                    : Optional.empty();
        }
    }

    /** Asks the size of the picture without unpacking it. */
    private static Optional<String> foutInBeeld(byte[] inhoud) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(inhoud))) {
            Iterator<ImageReader> lezers = ImageIO.getImageReaders(in);
            if (!lezers.hasNext()) throw new IOException("geen beeld");
            ImageReader lezer = lezers.next();
            try {
                lezer.setInput(in);
                return (long) lezer.getWidth(0) * lezer.getHeight(0) > MEESTE_PUNTEN
                        ? Optional.of("Deze foto heeft te veel punten. Maak haar kleiner of scan het papier als PDF.")
                        : Optional.empty();
            } finally {
                lezer.dispose();
            }
        }
    }

    private static boolean begint(byte[] inhoud, byte[] met) {
        return inhoud.length > met.length && Arrays.equals(Arrays.copyOf(inhoud, met.length), met);
    }
}
