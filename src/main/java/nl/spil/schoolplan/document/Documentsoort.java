package nl.spil.schoolplan.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by what is in it; the name of a file says nothing. */
enum Documentsoort {
    PDF,
    DOCX,
    TEKST;

    private static final Charset OUD_WINDOWS = Charset.forName("windows-1252");
    private static final int KOP = 1024;

    static Documentsoort van(byte[] bytes) {
        if (bytes.length == 0) throw new Onleesbaar("Dit bestand is leeg. Kies een ander bestand.");
        if (begint(bytes, 0xD0, 0xCF, 0x11, 0xE0))
            throw new Onleesbaar(
                    "Dit is een oud of met een wachtwoord beveiligd Word-bestand. Open het in Word, haal het"
                            + " wachtwoord eraf en bewaar het als DOCX of PDF.");
        if (begint(bytes, 0x89, 'P', 'N', 'G') || begint(bytes, 0xFF, 0xD8, 0xFF) || begint(bytes, 'G', 'I', 'F', '8'))
            throw new Onleesbaar("Dit is een plaatje. Kies het document zelf, als PDF, DOCX of tekst.");
        if (begint(bytes, 'P', 'K', 3, 4)) return DOCX;
        String begin = new String(bytes, 0, Math.min(bytes.length, KOP), StandardCharsets.ISO_8859_1);
        if (begin.contains("%PDF-")) return PDF;
        String klein = begin.strip().toLowerCase(Locale.ROOT);
        if (klein.startsWith("{\\rtf"))
            throw new Onleesbaar("Dit is een RTF-bestand. Open het in Word en bewaar het als DOCX of PDF.");
        if (klein.startsWith("<!doctype html") || klein.startsWith("<html") || klein.startsWith("<?xml"))
            throw new Onleesbaar(
                    "Dit is een webpagina of gegevensbestand. Kies het document zelf, als PDF, DOCX of tekst.");
        return TEKST;
    }

    /** The bytes as text: UTF-8, or what old Windows programs write. */
    static String tekst(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f')
                throw new Onleesbaar("Dit bestand is geen PDF, Word-document (DOCX) of tekst. Kies het document zelf.");
        }
        try {
            String uit = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return uit.startsWith("\uFEFF") ? uit.substring(1) : uit;
        } catch (CharacterCodingException geenUtf8) {
            return new String(bytes, OUD_WINDOWS);
        }
    }

    private static boolean begint(byte[] bytes, int... met) {
        if (bytes.length < met.length) return false;
        for (int i = 0; i < met.length; i++) if ((bytes[i] & 0xFF) != met[i]) return false;
        return true;
    }
}
