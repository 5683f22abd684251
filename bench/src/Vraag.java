import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that asks and reads answers whole; as little work of its own as possible. */
final class Vraag implements AutoCloseable {

    record Antwoord(int status, int bytes, String naar) {}

    private final int poort;
    private Socket socket;
    private InputStream in;
    private OutputStream uit;
    private boolean dicht;
    private final byte[] weg = new byte[65536];
    private ByteArrayOutputStream bewaar;
    private boolean gzip = true;

    Vraag(int poort) throws IOException {
        this.poort = poort;
        verbind();
    }

    private void verbind() throws IOException {
        if (socket != null) socket.close();
        socket = new Socket("127.0.0.1", poort);
        dicht = false;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65536);
        uit = socket.getOutputStream();
    }

    /** The answers from now on as they are before compression, kept for {@link #inhoud()}. */
    Vraag onverpakt() {
        gzip = false;
        bewaar = new ByteArrayOutputStream();
        return this;
    }

    byte[] inhoud() {
        return bewaar.toByteArray();
    }

    Antwoord stuur(String methode, String pad, String koekjes, String body) throws IOException {
        return stuur(methode, pad, koekjes, "application/x-www-form-urlencoded", body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    Antwoord stuur(String methode, String pad, String koekjes, String soort, byte[] body) throws IOException {
        if (dicht) verbind();
        StringBuilder vraag = new StringBuilder(512).append(methode).append(' ').append(pad).append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (gzip) vraag.append("Accept-Encoding: gzip\r\n");
        vraag.append("Cookie: ").append(koekjes).append("\r\n");
        if (body != null) vraag.append("Content-Type: ").append(soort).append("\r\nContent-Length: ").append(body.length).append("\r\n");
        vraag.append("\r\n");
        byte[] kop = vraag.toString().getBytes(StandardCharsets.UTF_8);
        if (body == null || body.length > 65536) {
            uit.write(kop);
            if (body != null) uit.write(body);
        } else {
            byte[] samen = java.util.Arrays.copyOf(kop, kop.length + body.length);
            System.arraycopy(body, 0, samen, kop.length, body.length);
            uit.write(samen);
        }
        uit.flush();
        return lees();
    }

    private Antwoord lees() throws IOException {
        if (bewaar != null) bewaar.reset();
        int status = Integer.parseInt(regel().substring(9, 12));
        int lengte = -1;
        boolean stukken = false;
        String naar = "";
        for (String r = regel(); !r.isEmpty(); r = regel()) {
            if (r.regionMatches(true, 0, "content-length:", 0, 15)) lengte = Integer.parseInt(r.substring(15).trim());
            else if (r.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) stukken = true;
            else if (r.regionMatches(true, 0, "connection: close", 0, 17)) dicht = true;
            else if (r.regionMatches(true, 0, "location:", 0, 9)) naar = r.substring(9).trim();
        }
        int bytes = 0;
        if (stukken) {
            for (int n = Integer.parseInt(regel(), 16); n > 0; n = Integer.parseInt(regel(), 16)) {
                sla(n);
                regel();
                bytes += n;
            }
            regel();
        } else if (lengte > 0) {
            sla(lengte);
            bytes = lengte;
        }
        return new Antwoord(status, bytes, naar);
    }

    private void sla(int n) throws IOException {
        for (int over = n; over > 0; ) {
            int gelezen = in.read(weg, 0, Math.min(over, weg.length));
            if (gelezen < 0) throw new IOException("verbinding weg");
            if (bewaar != null) bewaar.write(weg, 0, gelezen);
            over -= gelezen;
        }
    }

    private String regel() throws IOException {
        StringBuilder r = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("verbinding weg");
            if (c != '\r') r.append((char) c);
        }
        return r.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
