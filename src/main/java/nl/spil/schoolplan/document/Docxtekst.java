package nl.spil.schoolplan.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the text of a Word document: what stands in it, not how it looks. */
final class Docxtekst {

    private static final String DOCUMENT = "word/document.xml";
    private static final String STIJLEN = "word/styles.xml";
    private static final int DELEN = 5_000;
    private static final int KOPNIVEAUS = 9;

    private final Grens grens;
    private final Map<String, Stijl> stijlen = new HashMap<>();
    private final List<Stuk> stukken = new ArrayList<>();
    private final int[] nummers = new int[KOPNIVEAUS];
    private int bladzijde = 1;
    private boolean bladzijden;

    private Docxtekst(Grens grens) {
        this.grens = grens;
    }

    /**
     * How a style of paragraphs behaves.
     *
     * @param niveau depth of the headings that have it; 0 when they are no headings
     */
    private record Stijl(int niveau, boolean genummerd, boolean inhoudsopgave) {}

    static List<Stuk> lees(byte[] bytes, Grens grens) {
        Map<String, byte[]> delen = pakUit(bytes, grens);
        byte[] document = delen.get(DOCUMENT);
        if (document == null)
            throw new Onleesbaar("Dit is geen Word-document. Kies het document zelf, als PDF, DOCX of tekst.");
        Docxtekst lezer = new Docxtekst(grens);
        try {
            byte[] stijlen = delen.get(STIJLEN);
            if (stijlen != null) lezer.leesStijlen(stijlen);
            lezer.leesDocument(document);
        } catch (XMLStreamException stuk) {
            throw new Onleesbaar("Dit Word-document is beschadigd en niet te lezen. Bewaar het opnieuw.");
        }
        return lezer.bladzijden
                ? lezer.stukken
                : lezer.stukken.stream()
                        .map(s -> new Stuk(0, s.soort(), s.niveau(), s.tekst()))
                        .toList();
    }

    private static Map<String, byte[]> pakUit(byte[] bytes, Grens grens) {
        Map<String, byte[]> uit = new HashMap<>();
        int delen = 0;
        long samen = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry deel = zip.getNextEntry();
            while (deel != null) {
                if (++delen > DELEN) throw Grens.teVeelUitgepakt();
                boolean nodig =
                        deel.getName().equals(DOCUMENT) || deel.getName().equals(STIJLEN);
                ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
                samen += kopieer(zip, nodig ? inhoud : null, Grens.UITGEPAKT - samen, grens);
                if (nodig) uit.put(deel.getName(), inhoud.toByteArray());
                deel = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException stuk) {
            throw new Onleesbaar("Dit Word-document is beschadigd en niet te lezen. Bewaar het opnieuw.");
        }
        return uit;
    }

    private static long kopieer(InputStream van, @Nullable ByteArrayOutputStream naar, long over, Grens grens)
            throws IOException {
        byte[] buffer = new byte[8192];
        long samen = 0;
        int n = van.read(buffer);
        while (n >= 0) {
            grens.klok();
            samen += n;
            if (samen > over || (naar != null && samen > Grens.UITGEPAKT_DEEL)) throw Grens.teVeelUitgepakt();
            if (naar != null) naar.write(buffer, 0, n);
            n = van.read(buffer);
        }
        return samen;
    }

    private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        XMLInputFactory fabriek = XMLInputFactory.newDefaultFactory();
        fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabriek.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabriek.setProperty(XMLInputFactory.IS_COALESCING, true);
        return fabriek.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private void leesStijlen(byte[] xml) throws XMLStreamException {
        XMLStreamReader in = open(xml);
        String id = "";
        String naam = "";
        int niveau = 0;
        boolean genummerd = false;
        while (in.hasNext()) {
            grens.klok();
            int soort = in.next();
            if (soort == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "style" -> {
                        id = attribuut(in, "styleId");
                        naam = "";
                        niveau = 0;
                        genummerd = false;
                    }
                    case "name" -> naam = attribuut(in, "val").toLowerCase(Locale.ROOT);
                    case "outlineLvl" -> niveau = getal(attribuut(in, "val"), -1) + 1;
                    case "numPr" -> genummerd = true;
                    default -> {}
                }
            } else if (soort == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("style")) {
                int uitNaam = naam.matches("(heading|kop) [1-9]") ? naam.charAt(naam.length() - 1) - '0' : 0;
                int diep = niveau > KOPNIVEAUS ? 0 : niveau;
                stijlen.put(id, new Stijl(diep > 0 ? diep : uitNaam, genummerd, naam.startsWith("toc")));
            }
        }
    }

    private void leesDocument(byte[] xml) throws XMLStreamException {
        XMLStreamReader in = open(xml);
        StringBuilder alinea = new StringBuilder();
        StringBuilder rij = new StringBuilder();
        Stijl stijl = new Stijl(0, false, false);
        int niveau = 0;
        boolean genummerd = false;
        boolean tekst = false;
        int tabel = 0;
        while (in.hasNext()) {
            grens.klok();
            int soort = in.next();
            if (soort == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "p" -> {
                        alinea.setLength(0);
                        stijl = new Stijl(0, false, false);
                        niveau = 0;
                        genummerd = false;
                    }
                    case "pStyle" -> stijl = stijlen.getOrDefault(attribuut(in, "val"), uitNaam(attribuut(in, "val")));
                    case "outlineLvl" -> niveau = getal(attribuut(in, "val"), KOPNIVEAUS) + 1;
                    case "numPr" -> genummerd = true;
                    case "t" -> tekst = true;
                    case "tab" -> alinea.append(' ');
                    case "lastRenderedPageBreak" -> volgendeBladzijde();
                    case "br" -> {
                        if (attribuut(in, "type").equals("page")) volgendeBladzijde();
                        alinea.append(' ');
                    }
                    case "tbl" -> tabel++;
                    case "tr" -> {
                        if (tabel == 1) rij.setLength(0);
                    }
                    default -> {}
                }
            } else if (soort == XMLStreamConstants.CHARACTERS && tekst) {
                grens.tekens(in.getTextLength());
                alinea.append(in.getText());
            } else if (soort == XMLStreamConstants.END_ELEMENT) {
                switch (in.getLocalName()) {
                    case "t" -> tekst = false;
                    case "p" -> {
                        String zin = alinea.toString().replaceAll("\\s+", " ").strip();
                        if (tabel > 0) rij.append(zin).append(' ');
                        else voegToe(zin, stijl, niveau > KOPNIVEAUS ? 0 : niveau, genummerd);
                    }
                    case "tc" -> {
                        if (tabel == 1) rij.append("| ");
                    }
                    case "tr" -> {
                        if (tabel == 1) rij(rij.toString());
                    }
                    case "tbl" -> tabel--;
                    default -> {}
                }
            }
        }
    }

    /** Names that Word gives to its own styles in Dutch and English. */
    private static Stijl uitNaam(String id) {
        String klein = id.toLowerCase(Locale.ROOT);
        return klein.matches("(heading|kop)[1-9]")
                ? new Stijl(klein.charAt(klein.length() - 1) - '0', false, false)
                : new Stijl(0, false, klein.startsWith("toc") || klein.startsWith("inhopg"));
    }

    private void volgendeBladzijde() {
        bladzijde++;
        bladzijden = true;
    }

    private void voegToe(String zin, Stijl stijl, int eigenNiveau, boolean genummerd) {
        if (zin.isEmpty() || stijl.inhoudsopgave()) return;
        int niveau = eigenNiveau > 0 ? eigenNiveau : stijl.niveau();
        if (niveau > 0)
            stukken.add(new Stuk(
                    bladzijde, Stuk.Soort.KOP, niveau, genummerd || stijl.genummerd() ? nummer(niveau, zin) : zin));
        else stukken.add(new Stuk(bladzijde, genummerd ? Stuk.Soort.PUNT : Stuk.Soort.ALINEA, 0, zin));
    }

    /** Word counts the headings itself; the numbers are not in the text. */
    private String nummer(int niveau, String zin) {
        nummers[niveau - 1]++;
        Arrays.fill(nummers, niveau, nummers.length, 0);
        if (Character.isDigit(zin.charAt(0))) return zin;
        StringBuilder voor = new StringBuilder();
        for (int i = 0; i < niveau; i++) voor.append(i == 0 ? "" : ".").append(Math.max(1, nummers[i]));
        return voor + " " + zin;
    }

    private void rij(String cellen) {
        String zin = cellen.replaceAll("\\s+", " ")
                .replaceAll("( ?\\|)+ ?$", "")
                .replaceAll("^[| ]+", "")
                .strip();
        if (!zin.isEmpty()) stukken.add(new Stuk(bladzijde, Stuk.Soort.RIJ, 0, zin));
    }

    private static String attribuut(XMLStreamReader in, String naam) {
        for (int i = 0; i < in.getAttributeCount(); i++)
            if (in.getAttributeLocalName(i).equals(naam)) return in.getAttributeValue(i);
        return "";
    }

    private static int getal(String tekst, int anders) {
        return tekst.matches("\\d{1,3}") ? Integer.parseInt(tekst) : anders;
    }
}
