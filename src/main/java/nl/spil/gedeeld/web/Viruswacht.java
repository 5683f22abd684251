package nl.spil.gedeeld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV about a file, when {@code spil.clamav} names where it listens ({@code host:poort} or the path of a socket). A scanner
 * that gives no answer is no clean file.
 */
@Component
public class Viruswacht {

    private static final Logger LOG = LoggerFactory.getLogger(Viruswacht.class);
    private static final Duration LANGST = Duration.ofSeconds(30);
    private static final int STUK = 64 * 1024;
    private static final int LANGSTE_ANTWOORD = 4096;

    private final @Nullable SocketAddress waar;
    private final Semaphore tegelijk = new Semaphore(4);

    Viruswacht(@Value("${spil.clamav:}") String waar) {
        this.waar = adres(waar.strip());
    }

    /** What the scanner said. */
    public sealed interface Oordeel {
        /** Nothing found, or no scanner was configured. */
        record Schoon() implements Oordeel {}

        record Besmet(String wat) implements Oordeel {}

        /** No answer, or one that says nothing about the file. */
        record Onbekend() implements Oordeel {}
    }

    /** @param inhoud is read to its end and closed */
    public Oordeel keur(InputStream inhoud) throws IOException {
        try (inhoud) {
            if (waar == null) return new Oordeel.Schoon();
            if (!tegelijk.tryAcquire()) return new Oordeel.Onbekend();
            try {
                return oordeel(vraag(waar, inhoud));
            } finally {
                tegelijk.release();
            }
        }
    }

    private static Oordeel oordeel(String antwoord) {
        if (antwoord.equals("stream: OK")) return new Oordeel.Schoon();
        if (antwoord.startsWith("stream: ") && antwoord.endsWith(" FOUND"))
            return new Oordeel.Besmet(antwoord.substring("stream: ".length(), antwoord.length() - " FOUND".length()));
        LOG.error("ClamAV zegt niets over een bestand: {}", antwoord.isEmpty() ? "geen antwoord" : antwoord);
        return new Oordeel.Onbekend();
    }

    /** The whole talk has an end: whoever does not answer in time, has not answered. */
    private static String vraag(SocketAddress waar, InputStream inhoud) {
        try (SocketChannel lijn = SocketChannel.open(
                waar instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : ((InetSocketAddress) waar).getAddress() instanceof java.net.Inet6Address
                                ? java.net.StandardProtocolFamily.INET6
                                : java.net.StandardProtocolFamily.INET)) {
            CompletableFuture<String> antwoord = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    lijn.connect(waar);
                    antwoord.complete(praat(lijn, inhoud));
                } catch (IOException | RuntimeException e) {
                    antwoord.completeExceptionally(e);
                }
            });
            return antwoord.get(LANGST.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.error("ClamAV op {} is niet te bereiken: {}", waar, e.toString());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String praat(SocketChannel lijn, InputStream inhoud) throws IOException {
        schrijf(lijn, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] stuk = new byte[STUK];
        for (int n = inhoud.read(stuk); n >= 0; n = inhoud.read(stuk)) {
            if (n == 0) continue;
            schrijf(lijn, ByteBuffer.allocate(4 + n).putInt(n).put(stuk, 0, n).flip());
        }
        schrijf(lijn, ByteBuffer.allocate(4).putInt(0).flip());
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.allocate(LANGSTE_ANTWOORD);
        while (uit.size() < LANGSTE_ANTWOORD && lijn.read(in) >= 0) {
            in.flip();
            while (in.hasRemaining()) {
                byte b = in.get();
                if (b == 0 || b == '\n')
                    return uit.toString(StandardCharsets.US_ASCII).strip();
                uit.write(b);
            }
            in.clear();
        }
        return uit.toString(StandardCharsets.US_ASCII).strip();
    }

    private static void schrijf(SocketChannel lijn, ByteBuffer wat) throws IOException {
        while (wat.hasRemaining()) lijn.write(wat);
    }

    private static @Nullable SocketAddress adres(String tekst) {
        if (tekst.isEmpty()) return null;
        if (tekst.startsWith("/")) return UnixDomainSocketAddress.of(tekst);
        int dubbelepunt = tekst.lastIndexOf(':');
        try {
            InetSocketAddress adres = new InetSocketAddress(
                    tekst.substring(0, Math.max(dubbelepunt, 0)), Integer.parseInt(tekst.substring(dubbelepunt + 1)));
            if (dubbelepunt > 0 && !adres.isUnresolved()) return adres;
        } catch (IllegalArgumentException e) {
            LOG.debug("geen adres", e);
        }
        throw new IllegalArgumentException(
                "De instelling spil.clamav klopt niet: schrijf host:poort (clamav:3310) of het"
                        + " pad van de socket (/run/clamav/clamd.ctl).");
    }
}
