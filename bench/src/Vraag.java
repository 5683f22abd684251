import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that asks and reads answers whole; as little work of its own as possible. */
final class Vraag implements AutoCloseable {

    record Antwoord(int status, int bytes, String naar) {}

    private final Socket socket;
    private final InputStream in;
    private final OutputStream uit;
    private final byte[] weg = new byte[65536];

    Vraag(int poort) throws IOException {
        socket = new Socket("127.0.0.1", poort);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65536);
        uit = socket.getOutputStream();
    }

    Antwoord stuur(String methode, String pad, String koekjes, String body) throws IOException {
        StringBuilder vraag = new StringBuilder(512)
                .append(methode).append(' ').append(pad).append(" HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nCookie: ")
                .append(koekjes).append("\r\n");
        if (body != null) {
            vraag.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
        }
        vraag.append("\r\n");
        if (body != null) vraag.append(body);
        uit.write(vraag.toString().getBytes(StandardCharsets.UTF_8));
        uit.flush();
        return lees();
    }

    private Antwoord lees() throws IOException {
        int status = Integer.parseInt(regel().substring(9, 12));
        int lengte = -1;
        boolean stukken = false;
        String naar = "";
        for (String r = regel(); !r.isEmpty(); r = regel()) {
            String klein = r.toLowerCase(java.util.Locale.ROOT);
            if (klein.startsWith("content-length:")) lengte = Integer.parseInt(r.substring(15).trim());
            if (klein.startsWith("transfer-encoding: chunked")) stukken = true;
            if (klein.startsWith("location:")) naar = r.substring(9).trim();
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
