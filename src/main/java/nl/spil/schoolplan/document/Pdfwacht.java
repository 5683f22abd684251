package nl.spil.schoolplan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Makes a PDF harmless before anything unpacks it. Of all the ways to pack a part of a PDF only one is left, once per part, and what
 * comes out of that is measured first; the others (old packings, pictures) get a name that nobody knows, so that no reader ever begins
 * with them. Whatever hides how a part is packed, is refused. It looks at the bytes themselves, wherever they stand: what a file says
 * about its own structure is not believed.
 */
final class Pdfwacht {

    private static final Set<String> INGEPAKT = Set.of("FlateDecode", "Fl");
    private static final Set<String> OUD =
            Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");
    private static final Set<String> PLAATJE =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF", "Crypt");

    /** Names that decide how a part is unpacked; nobody writes them in a disguise without a reason. */
    private static final Set<String> SLEUTELS =
            Set.of("Filter", "F", "DecodeParms", "DP", "Columns", "Colors", "BitsPerComponent", "Encrypt");

    private static final int LANGSTE_NAAM = 64;
    private static final int LANGSTE_KETEN = 2000;
    private static final long BREEDSTE = 100_000;
    private static final long DIEPSTE = 64;
    private static final String STROOM = "stream";
    private static final String EINDE = "end";

    private final byte[] bytes;
    private final Grens grens;
    private boolean oud;

    private Pdfwacht(byte[] bytes, Grens grens) {
        this.bytes = bytes.clone();
        this.grens = grens;
    }

    /**
     * The same PDF, harmless.
     *
     * @param oud whether a part is packed in an old way and so cannot be read
     */
    record Veilig(byte[] bytes, boolean oud) {}

    static Veilig maak(byte[] bytes, Grens grens) {
        Pdfwacht wacht = new Pdfwacht(bytes, grens);
        wacht.namen();
        wacht.meet();
        return new Veilig(wacht.bytes, wacht.oud);
    }

    private void namen() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '/') continue;
            if ((i & 0xFFF) == 0) grens.klok();
            String naam = naam(i);
            int na = i + 1 + naam.length();
            if (naam.indexOf('#') >= 0) {
                String echt = zonderVermomming(naam);
                if (SLEUTELS.contains(echt) || pakt(echt)) throw ongewoon();
                continue;
            }
            switch (naam) {
                case "Filter" -> filter(na);
                case "F" -> {
                    int waarde = voorbijWit(na);
                    if (isVerwijzing(waarde) || noemtPakken(waarde)) throw ongewoon();
                }
                case "DecodeParms", "DP" -> {
                    int waarde = voorbijWit(na);
                    if (isVerwijzing(waarde)) throw ongewoon();
                    for (int k = waarde; is(waarde, '[') && k < bytes.length && bytes[k] != ']'; k++)
                        if (k - waarde > LANGSTE_KETEN || isVerwijzing(k)) throw ongewoon();
                }
                case "Columns" -> hoogstens(na, BREEDSTE);
                case "Colors", "BitsPerComponent" -> hoogstens(na, DIEPSTE);
                case "Encrypt" -> {
                    int waarde = voorbijWit(na);
                    if (isVerwijzing(waarde) || is(waarde, '<')) throw beveiligd();
                }
                default -> {}
            }
        }
    }

    /** One way of packing that is known and measured; every other one gets another name. */
    private void filter(int na) {
        int waarde = voorbijWit(na);
        if (!is(waarde, '/') && !is(waarde, '[')) throw ongewoon();
        int keer = 0;
        for (int plek : keten(waarde)) {
            String naam = naam(plek);
            if (naam.indexOf('#') >= 0) throw ongewoon();
            if (INGEPAKT.contains(naam) && ++keer > 1) throw ongewoon();
            if (OUD.contains(naam)) oud = true;
            if (OUD.contains(naam) || PLAATJE.contains(naam)) bytes[plek + 1] = 'x';
        }
    }

    /** Where the names of a chain begin; a chain holds nothing but names. */
    private List<Integer> keten(int waarde) {
        if (is(waarde, '/')) return List.of(waarde);
        List<Integer> uit = new ArrayList<>();
        if (!is(waarde, '[')) return uit;
        int plek = voorbijWit(waarde + 1);
        while (is(plek, '/') && plek - waarde < LANGSTE_KETEN) {
            uit.add(plek);
            plek = voorbijWit(plek + 1 + naam(plek).length());
        }
        if (!is(plek, ']')) throw ongewoon();
        return uit;
    }

    /** Whether a way of packing stands in the value of a short key, which may be any other thing too. */
    private boolean noemtPakken(int waarde) {
        if (is(waarde, '/')) return pakt(naam(waarde));
        if (!is(waarde, '[')) return false;
        for (int k = waarde; k < bytes.length && bytes[k] != ']' && k - waarde < LANGSTE_KETEN; k++)
            if (bytes[k] == '/' && pakt(naam(k))) return true;
        return false;
    }

    private void hoogstens(int na, long grootste) {
        int waarde = voorbijWit(na);
        if (isVerwijzing(waarde)) throw ongewoon();
        String getal = cijfers(waarde);
        if (!getal.isEmpty() && (getal.length() > 9 || Long.parseLong(getal) > grootste)) throw ongewoon();
    }

    /** Unpacks every part once, without keeping it, to know that none of them is a bomb. */
    private void meet() {
        String ruw = new String(bytes, StandardCharsets.ISO_8859_1);
        long samen = 0;
        int plek = ruw.indexOf(STROOM);
        while (plek >= 0) {
            grens.klok();
            int begin = plek + STROOM.length();
            if (!ruw.startsWith(EINDE, Math.max(0, plek - EINDE.length()))) {
                while (is(begin, ' ')) begin++;
                if (is(begin, '\r')) begin++;
                if (is(begin, '\n')) begin++;
                long groot = uitgepakt(begin);
                samen += groot;
                if (groot >= Grens.UITGEPAKT_DEEL || samen >= Grens.UITGEPAKT) throw Grens.teVeelUitgepakt();
            }
            plek = ruw.indexOf(STROOM, begin);
        }
    }

    /** How much comes out, read as the reader does: past the two bytes of the header, whatever they say. */
    private long uitgepakt(int begin) {
        if (begin + 2 >= bytes.length) return 0;
        long samen = 0;
        byte[] buffer = new byte[8192];
        Inflater inflater = new Inflater(true);
        try (InputStream uit = new InflaterInputStream(
                new ByteArrayInputStream(bytes, begin + 2, bytes.length - begin - 2), inflater)) {
            int n = uit.read(buffer);
            while (n >= 0 && samen < Grens.UITGEPAKT_DEEL) {
                samen += n;
                grens.klok();
                n = uit.read(buffer);
            }
        } catch (IOException nietIngepakt) {
            return samen;
        } finally {
            inflater.end();
        }
        return samen;
    }

    private static boolean pakt(String naam) {
        return INGEPAKT.contains(naam) || OUD.contains(naam) || PLAATJE.contains(naam);
    }

    /** The name that begins with the slash at this place, without that slash. */
    private String naam(int slash) {
        int einde = slash + 1;
        while (einde < bytes.length && einde - slash <= LANGSTE_NAAM && !eindigtNaam(bytes[einde])) einde++;
        return new String(bytes, slash + 1, einde - slash - 1, StandardCharsets.ISO_8859_1);
    }

    private static boolean eindigtNaam(byte b) {
        return isWit(b) || "<>[]()/%".indexOf(b) >= 0;
    }

    /** "Fi#6cter" is Filter. */
    private static String zonderVermomming(String naam) {
        StringBuilder uit = new StringBuilder();
        for (int i = 0; i < naam.length(); i++) {
            int een = i + 2 < naam.length() ? Character.digit(naam.charAt(i + 1), 16) : -1;
            int twee = i + 2 < naam.length() ? Character.digit(naam.charAt(i + 2), 16) : -1;
            if (naam.charAt(i) == '#' && een >= 0 && twee >= 0) {
                uit.append((char) (een * 16 + twee));
                i += 2;
            } else uit.append(naam.charAt(i));
        }
        return uit.toString();
    }

    /** Past white space and comments. */
    private int voorbijWit(int plek) {
        int p = plek;
        while (p < bytes.length && (isWit(bytes[p]) || bytes[p] == '%')) {
            if (bytes[p] == '%') while (p < bytes.length && bytes[p] != '\n' && bytes[p] != '\r') p++;
            else p++;
        }
        return p;
    }

    private static boolean isWit(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    /** "12 0 R": what it is stands elsewhere. */
    private boolean isVerwijzing(int plek) {
        String nummer = cijfers(plek);
        if (nummer.isEmpty()) return false;
        int tweede = voorbijWit(plek + nummer.length());
        String generatie = cijfers(tweede);
        return !generatie.isEmpty()
                && tweede > plek + nummer.length()
                && is(voorbijWit(tweede + generatie.length()), 'R');
    }

    private String cijfers(int plek) {
        int einde = plek;
        while (einde < bytes.length && bytes[einde] >= '0' && bytes[einde] <= '9' && einde - plek < 12) einde++;
        return plek >= bytes.length ? "" : new String(bytes, plek, einde - plek, StandardCharsets.US_ASCII);
    }

    private boolean is(int plek, char teken) {
        return plek < bytes.length && bytes[plek] == teken;
    }

    static Onleesbaar ongewoon() {
        return new Onleesbaar(
                "Deze PDF is op een ongewone manier ingepakt en wordt niet gelezen. Open het document en bewaar het opnieuw als PDF.");
    }

    static Onleesbaar beveiligd() {
        return new Onleesbaar(
                "Deze PDF is beveiligd met een wachtwoord. Bewaar hem zonder wachtwoord en kies hem opnieuw.");
    }
}
