package nl.spil.schoolplan.document;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Reads a file that somebody brings. A file may be made to harm: it is read in a thread of its own, one at a time, within limits
 * of size, pages and time, and whatever goes wrong there ends as a sentence.
 */
@Component
class Documentlezer {

    private static final long STAPEL = 4L * 1024 * 1024;

    private final Semaphore beurt = new Semaphore(1);

    /**
     * What was read.
     *
     * @param soort "pdf", "docx" or "tekst"
     */
    record Inhoud(String soort, List<Passage> passages) {}

    /** @throws Onleesbaar when it is no document that can be split */
    Inhoud lees(byte[] bytes) {
        if (bytes.length > Grens.BYTES)
            throw new Onleesbaar(
                    "Dit bestand is groter dan 20 MB. Bewaar het zonder grote plaatjes en kies het opnieuw.");
        if (!beurt.tryAcquire())
            throw new Onleesbaar("Er wordt al een document gelezen. Probeer het over een minuut nog eens.");
        CompletableFuture<Inhoud> uitkomst = new CompletableFuture<>();
        Thread draad = new Thread(null, () -> werk(bytes, uitkomst), "document", STAPEL);
        draad.setDaemon(true);
        draad.start();
        try {
            return uitkomst.get(Grens.TIJD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException duurtTeLang) {
            draad.interrupt();
            throw Grens.teLang();
        } catch (InterruptedException afgebroken) {
            draad.interrupt();
            Thread.currentThread().interrupt();
            throw Grens.teLang();
        } catch (ExecutionException fout) {
            if (fout.getCause() instanceof Onleesbaar onleesbaar) throw onleesbaar;
            throw new Onleesbaar("Dit bestand is niet te lezen. Bewaar het document opnieuw als PDF of DOCX.");
        }
    }

    /** Whatever a file does to its reader, also to its stack, is the outcome; the next one may come in first. */
    private void werk(byte[] bytes, CompletableFuture<Inhoud> uitkomst) {
        Inhoud inhoud = null;
        Throwable fout = null;
        try {
            inhoud = splits(bytes);
        } catch (Exception | StackOverflowError | OutOfMemoryError misgegaan) {
            fout = misgegaan;
        } finally {
            beurt.release();
        }
        if (inhoud == null) uitkomst.completeExceptionally(fout == null ? Grens.teLang() : fout);
        else uitkomst.complete(inhoud);
    }

    private static Inhoud splits(byte[] bytes) {
        Grens grens = new Grens();
        Documentsoort soort = Documentsoort.van(bytes);
        List<Stuk> stukken = switch (soort) {
            case PDF -> Zetter.zet(Pdftekst.lees(bytes, grens), grens);
            case DOCX -> Docxtekst.lees(bytes, grens);
            case TEKST -> Zetter.zet(Zetter.regels(Documentsoort.tekst(bytes), grens), grens);
        };
        return new Inhoud(soort.name().toLowerCase(java.util.Locale.ROOT), Splitser.splits(stukken));
    }
}
