package nl.spil.gedeeld.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/**
 * A piece of a page that is the same for everybody who may read it, such as a schoolplan: rendered once, made small once, and put
 * into each page as it is. Only for text in which nothing of the person or the request stands: no name, no token of a form.
 */
public final class Vast implements Content {

    private final byte[] ruw;
    private final byte[] klein;

    private Vast(byte[] ruw) {
        this.ruw = ruw;
        this.klein = Inpakker.stuk(ruw);
    }

    /** Renders the piece, outside any page. */
    public static Vast van(Content inhoud) {
        Utf8ByteOutput uit = new Utf8ByteOutput();
        // Its own output: a fixed piece inside this one is part of it.
        ScopedValue.where(Velletje.NU, new Velletje()).run(() -> inhoud.writeTo(new OwaspHtmlTemplateOutput(uit)));
        return new Vast(uit.toByteArray());
    }

    @Override
    public void writeTo(TemplateOutput uit) {
        if (Velletje.NU.isBound()) Velletje.NU.get().hierKomt(this);
        uit.writeBinaryContent(ruw);
    }

    /** The bytes as they are. */
    byte[] ruw() {
        return ruw;
    }

    /** The same bytes as a piece of a deflate stream that stands on its own. */
    byte[] klein() {
        return klein;
    }
}
