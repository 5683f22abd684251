package nl.spil.kluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.DatabankInstellingen;
import nl.spil.gedeeld.databank.Sleutelbossen;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** After a new key everything in the vault opens with it alone, and a pupil is still found: the old key may go. */
@SpilTest
class KluissleutelTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private DatabankInstellingen instellingen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Signalen signalen;

    @Autowired
    private Kluisdossiers dossiers;

    @Autowired
    private Kluisslot gewoon;

    @Autowired
    private Klok klok;

    @Autowired
    private FlywayConnectionDetails inlog;

    @Test
    void na_een_nieuwe_sleutel_gaat_alles_open_zonder_de_oude_en_is_de_leerling_nog_te_vinden() throws IOException {
        School school = scholen.van("hpc-charlois");
        UUID leerling = school.leerling();
        UUID dossier = sessies.als(school.account("aandachtsfunctionaris"), b -> {
            UUID id = Objects.requireNonNull(
                    signalen.begin(b, 11, leerling, "Onder de oude sleutel").dossier());
            dossiers.open(b, id, "");
            return id;
        });
        String oud = Files.readString(instellingen.map().resolve("sleutel")).strip();
        byte[] vers = new byte[32];
        new SecureRandom().nextBytes(vers);
        String nieuw = Base64.getEncoder().encodeToString(vers);
        try {
            assertThat(met(nieuw, oud).verpak()).isPositive();
            assertThat(met(nieuw, oud).herverpak())
                    .as("er is niets meer te doen")
                    .isZero();
            Kluisslot alleenNieuw = slot(nieuw, "");
            assertThat(alles(alleenNieuw)).isGreaterThan(4);
            byte[] kop = kop(dossier);
            assertThat(alleenNieuw.open(kop, "dossier", dossier)).containsEntry("leerling", leerling.toString());
            assertThat(wijzer(dossier)).isEqualTo(alleenNieuw.wijzer(leerling));
            assertThatThrownBy(() -> gewoon.open(kop, "dossier", dossier)).isInstanceOf(IllegalStateException.class);
        } finally {
            met(oud, nieuw).verpak();
        }
        assertThat(gewoon.open(kop(dossier), "dossier", dossier)).containsEntry("leerling", leerling.toString());
        assertThat(wijzer(dossier)).isEqualTo(gewoon.wijzer(leerling));
        boolean leest = sessies.als(
                school.account("aandachtsfunctionaris"),
                b -> dossiers.open(b, dossier, "").dossier().stukken().stream()
                        .anyMatch(s -> s.veld("tekst").equals("Onder de oude sleutel")));
        assertThat(leest).isTrue();
    }

    /** Every sealed value of the vault, opened; one that does not open is an exception. */
    private int alles(Kluisslot slot) {
        int n = 0;
        for (Map<String, Object> tabel : databank.jdbc()
                .sql("select naam, verzegeld::text as verzegeld from kluis.tabel")
                .query()
                .listOfRows()) {
            Map<String, String> kolommen = JsonMapper.shared()
                    .readValue((String) tabel.get("verzegeld"), new TypeReference<Map<String, String>>() {});
            for (Map.Entry<String, String> k : kolommen.entrySet()) {
                List<Map<String, Object>> rijen = databank.jdbc()
                        .sql("select id, %1$s as dicht from kluis.%2$s where %1$s is not null"
                                .formatted(k.getKey(), tabel.get("naam")))
                        .query()
                        .listOfRows();
                for (Map<String, Object> rij : rijen) {
                    slot.open((byte[]) rij.get("dicht"), k.getValue(), (UUID) rij.get("id"));
                    n++;
                }
            }
        }
        return n;
    }

    private byte[] kop(UUID dossier) {
        return bytes("kop", dossier);
    }

    private byte[] wijzer(UUID dossier) {
        return bytes("wijzer", dossier);
    }

    private byte[] bytes(String kolom, UUID dossier) {
        return databank.jdbc()
                .sql("select " + kolom + " from kluis.dossier where id = ?")
                .param(dossier)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    private Kluisbeheer met(String sleutel, String vorige) {
        return new Kluisbeheer(slot(sleutel, vorige), klok, inlog);
    }

    private Kluisslot slot(String sleutel, String vorige) {
        return new Kluisslot(Sleutelbossen.van(sleutel, vorige, instellingen), "", "");
    }
}
