package nl.spil.toegang;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Sleutelhouder;
import nl.spil.gedeeld.databank.Taak;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of apps for codes, wrapped again after a new key outside the database. */
@Component
class Stapsleutels implements Sleutelhouder {

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Sleutelbos sleutelbos;

    Stapsleutels(Taak taak, JdbcClient jdbc, Sleutelbos sleutelbos) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.sleutelbos = sleutelbos;
    }

    private record Rij(UUID id, byte[] geheim) {}

    @Override
    public String wat() {
        return "apps voor codes";
    }

    @Override
    public int herverpak() {
        return taak.buitenBestuur(() -> {
            List<Rij> rijen = jdbc.sql("select id, geheim from toegang.factor_geheimen()")
                    .query((rs, n) -> new Rij(rs.getObject(1, UUID.class), rs.getBytes(2)))
                    .list();
            int gedaan = 0;
            for (Rij rij : rijen) {
                if (!sleutelbos.isVanVorige(rij.geheim())) continue;
                String van = "factor " + rij.id();
                jdbc.sql("select toegang.factor_herverpak(:id, :geheim)")
                        .param("id", rij.id())
                        .param("geheim", sleutelbos.versleutel(sleutelbos.ontsleutel(rij.geheim(), van), van))
                        .query((rs, n) -> n)
                        .list();
                gedaan++;
            }
            return gedaan;
        });
    }
}
