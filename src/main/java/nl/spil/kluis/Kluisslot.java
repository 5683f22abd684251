package nl.spil.kluis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.databank.Sleutelbos;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what the vault keeps, under a key of its own that is never in the database; a piece in another row does not open. */
@Component
class Kluisslot {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VELDEN = new TypeReference<>() {};

    private final Sleutelbos bos;
    private final boolean eigen;

    Kluisslot(
            Sleutelbos sleutelbos,
            @Value("${spil.kluis.sleutel.waarde:}") String waarde,
            @Value("${spil.kluis.sleutel.bestand:}") String bestand) {
        this.bos = sleutelbos.voor("kluis", waarde, bestand);
        this.eigen = !waarde.isBlank() || !bestand.isBlank();
    }

    byte[] sluit(Map<String, String> velden, String tabel, UUID rij) {
        return bos.versleutel(JSON.writeValueAsString(velden).getBytes(StandardCharsets.UTF_8), waarvan(tabel, rij));
    }

    Map<String, String> open(byte[] geheim, String tabel, UUID rij) {
        return JSON.readValue(new String(bos.ontsleutel(geheim, waarvan(tabel, rij)), StandardCharsets.UTF_8), VELDEN);
    }

    /** The same under the newest key; null when it already is. */
    byte @Nullable [] herverpak(byte[] geheim, String tabel, UUID rij) {
        if (!bos.isVanVorige(geheim)) return null;
        return bos.versleutel(bos.ontsleutel(geheim, waarvan(tabel, rij)), waarvan(tabel, rij));
    }

    /** Finds the files of one pupil without saying whose they are. */
    byte[] wijzer(UUID leerling) {
        return wijzers(leerling).getFirst();
    }

    /** The same by every key, the newest first: what is not wrapped again yet, is found by an earlier one. */
    List<byte[]> wijzers(UUID leerling) {
        return bos.kenmerken("leerling:" + leerling);
    }

    /** Whether the vault has keys of its own, with an earlier one among them. */
    boolean heeftEigenVorige() {
        return eigen && bos.kentVorige();
    }

    private static String waarvan(String tabel, UUID rij) {
        return "kluis." + tabel + ":" + rij;
    }
}
