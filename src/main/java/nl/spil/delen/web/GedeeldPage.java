package nl.spil.delen.web;

import java.util.Map;
import nl.spil.delen.Ontvangst.Blik;
import nl.spil.delen.Ontvangst.Stuk;

/** For who receives. */
public final class GedeeldPage {

    private GedeeldPage() {}

    /** Link and code. */
    public record Deur(String token, Blik blik, Map<String, String> waarden, Map<String, String> fouten) {

        public String waarde(String veld) {
            return waarden.getOrDefault(veld, "");
        }

        public String fout(String veld) {
            return fouten.getOrDefault(veld, "");
        }

        /** Why it does not open. */
        public String waarom() {
            return switch (blik.staat()) {
                case "gebruikt" ->
                    "Deze link is al gebruikt. Een link werkt één keer. Heeft u de gegevens nog nodig, vraag de school dan om een nieuwe link.";
                case "verlopen" ->
                    "Deze link is verlopen. Vraag de school om een nieuwe als u de gegevens nog nodig heeft.";
                case "vervangen" -> "De school heeft een nieuwere link gestuurd. Gebruik die.";
                case "geblokkeerd" ->
                    "De code klopte vijf keer niet. Bel de school en vraag om een nieuwe link en een nieuwe code.";
                case "ingetrokken" ->
                    "De school of de familie heeft dit ingetrokken. De gegevens zijn niet meer te openen.";
                default -> "Deze link werkt niet. Misschien is het adres niet helemaal overgenomen.";
            };
        }
    }

    /** What is read; empty parts when it is closed by now. */
    public record Lezen(Stuk stuk) {

        public String waarom() {
            return switch (stuk.staat()) {
                case "ingetrokken" ->
                    "De school of de familie heeft dit ingetrokken. De gegevens zijn niet meer te lezen.";
                case "vervangen" -> "De school heeft een nieuwere link gestuurd. Gebruik die.";
                default ->
                    "De tijd om te lezen is voorbij. Vraag de school om een nieuwe link als u de gegevens nog nodig heeft.";
            };
        }
    }
}
