package nl.spil.gedeeld.web;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.ArrayList;
import java.util.List;

/** The page that is being rendered: its bytes, and where in them the pieces stand that were made small before. */
final class Velletje implements TemplateOutput {

    /** The page of this request, while its template runs. */
    static final ScopedValue<Velletje> NU = ScopedValue.newInstance();

    /** A fixed piece and the byte at which it begins. */
    record Plek(int vanaf, Vast stuk) {}

    private final Utf8ByteOutput uit = new Utf8ByteOutput();
    private final List<Plek> plekken = new ArrayList<>();

    /** What is written next is this piece. */
    void hierKomt(Vast stuk) {
        plekken.add(new Plek(uit.getContentLength(), stuk));
    }

    List<Plek> plekken() {
        return plekken;
    }

    byte[] bytes() {
        return uit.toByteArray();
    }

    @Override
    public void writeContent(String tekst) {
        uit.writeContent(tekst);
    }

    @Override
    public void writeContent(String tekst, int van, int tot) {
        uit.writeContent(tekst, van, tot);
    }

    @Override
    public void writeBinaryContent(byte[] bytes) {
        uit.writeBinaryContent(bytes);
    }
}
