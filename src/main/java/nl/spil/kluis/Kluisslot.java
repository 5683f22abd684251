package nl.spil.kluis;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Sleutelhouder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what the vault keeps, under a key of its own that is never in the database; a piece in another row does not open. */
@Component
class Kluisslot implements Sleutelhouder {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VELDEN = new TypeReference<>() {};

    private final Sleutelbos bos;

    Kluisslot(
            Sleutelbos sleutelbos,
            @Value("${spil.kluis.sleutel.waarde:}") String waarde,
            @Value("${spil.kluis.sleutel.bestand:}") String bestand) {
        this.bos = sleutelbos.voor("kluis", waarde, bestand);
    }

    byte[] sluit(Map<String, String> velden, String tabel, UUID rij) {
        return bos.versleutel(JSON.writeValueAsString(velden).getBytes(StandardCharsets.UTF_8), waarvan(tabel, rij));
    }

    Map<String, String> open(byte[] geheim, String tabel, UUID rij) {
        return JSON.readValue(new String(bos.ontsleutel(geheim, waarvan(tabel, rij)), StandardCharsets.UTF_8), VELDEN);
    }

    /** Finds the files of one pupil without saying whose they are. */
    byte[] wijzer(UUID leerling) {
        return bos.kenmerk("leerling:" + leerling);
    }

    @Override
    public String wat() {
        return "kluis";
    }

    /** The vault is not wrapped again, and finds its files by the oldest key: so nobody may be told that this key can go. */
    @Override
    public int herverpak() {
        if (bos.kentVorige())
            throw new IllegalStateException(
                    "De kluis blijft onder de vorige sleutel; laat die in de instellingen staan.");
        return 0;
    }

    private static String waarvan(String tabel, UUID rij) {
        return "kluis." + tabel + ":" + rij;
    }
}
