package nl.spil.wandeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form as it stands on a page, filled in as somebody would: what is there stays, and what is empty gets something that fits. */
record Formulier(String pad, List<Map.Entry<String, String>> velden) {

    static List<Formulier> op(String blad) {
        List<Formulier> uit = new ArrayList<>();
        for (Element form : Jsoup.parse(blad).select("form[method=post]:not([enctype])")) {
            if (!form.attr("action").startsWith("/")) continue;
            uit.add(new Formulier(form.attr("action"), vul(form)));
        }
        return uit;
    }

    /** Which form it is, whoever it is about. */
    String soort() {
        return pad.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{}").replaceAll("\\d+", "0");
    }

    private static List<Map.Entry<String, String>> vul(Element form) {
        List<Map.Entry<String, String>> uit = new ArrayList<>();
        Set<String> gekozen = new HashSet<>();
        for (Element veld : form.select("input[name], textarea[name], select[name], button[name]")) {
            String naam = veld.attr("name");
            if (naam.equals("_csrf")) continue;
            boolean een = veld.normalName().equals("button")
                    || veld.attr("type").equals("radio")
                    || veld.attr("type").equals("checkbox")
                    || veld.attr("type").equals("submit");
            if (een && !gekozen.add(naam)) continue;
            uit.add(Map.entry(naam, waarde(veld)));
        }
        return uit;
    }

    private static String waarde(Element veld) {
        if (veld.normalName().equals("select")) {
            Element keus = veld.selectFirst("option[selected]:not([value=''])");
            if (keus == null) keus = veld.selectFirst("option:not([value=''])");
            return keus == null ? "" : keus.val();
        }
        String er = veld.normalName().equals("textarea") ? veld.text() : veld.val();
        if (!er.isBlank() || veld.attr("type").equals("hidden")) return er;
        return switch (veld.attr("type")) {
            case "date" -> LocalDate.now().plusDays(7).toString();
            case "time" -> "10:00";
            case "email" -> "iemand@ontvanger.example";
            case "number" -> "1";
            case "checkbox", "radio" -> "ja";
            default -> "Dit schrijft iemand op een wandeling";
        };
    }
}
