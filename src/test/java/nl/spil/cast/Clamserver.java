package nl.spil.cast;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A scanner that speaks the INSTREAM protocol of clamd and knows one virus: the one that was made for testing. */
public final class Clamserver implements AutoCloseable {

    /** In two halves, so that no scanner takes this file for one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int GROOTSTE = 30 * 1024 * 1024;

    private final ServerSocket deur;
    private final AtomicInteger gekeurd = new AtomicInteger();
    private volatile boolean stil;

    Clamserver() {
        try {
            deur = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::luister);
    }

    void noem(DynamicPropertyRegistry instellingen) {
        instellingen.add("spil.clamav", () -> deur.getInetAddress().getHostAddress() + ":" + deur.getLocalPort());
    }

    /** How many files it looked at. */
    public int gekeurd() {
        return gekeurd.get();
    }

    /** Hangs up on whoever calls while this work is done. */
    public <T> T stil(java.util.function.Supplier<T> werk) {
        stil = true;
        try {
            return werk.get();
        } finally {
            stil = false;
        }
    }

    private void luister() {
        while (!deur.isClosed()) {
            try {
                Socket lijn = deur.accept();
                Thread.ofVirtual().start(() -> antwoord(lijn));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void antwoord(Socket lijn) {
        try (lijn) {
            if (stil) return;
            DataInputStream in = new DataInputStream(lijn.getInputStream());
            byte[] opdracht = in.readNBytes(10);
            if (!new String(opdracht, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                zeg(lijn, "UNKNOWN COMMAND");
                return;
            }
            ByteArrayOutputStream bestand = new ByteArrayOutputStream();
            for (int lengte = in.readInt(); lengte != 0; lengte = in.readInt()) {
                if (lengte < 0 || bestand.size() + lengte > GROOTSTE) {
                    zeg(lijn, "INSTREAM size limit exceeded. ERROR");
                    return;
                }
                bestand.writeBytes(in.readNBytes(lengte));
            }
            gekeurd.incrementAndGet();
            zeg(
                    lijn,
                    bestand.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                            ? "stream: Eicar-Test-Signature FOUND"
                            : "stream: OK");
        } catch (IOException e) {
            // Who called has gone.
        }
    }

    private static void zeg(Socket lijn, String wat) throws IOException {
        OutputStream uit = lijn.getOutputStream();
        uit.write((wat + "\0").getBytes(StandardCharsets.US_ASCII));
        uit.flush();
    }

    @Override
    public void close() throws IOException {
        deur.close();
    }
}
