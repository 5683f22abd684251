package nl.spil.bericht;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.LinkPost;
import org.springframework.stereotype.Component;

/** Mails a new one-time link to a parent or pupil who asked for it. */
@Component
class NieuweLinkPost implements LinkPost {

    private final EenmaligeLinks links;
    private final Berichten berichten;

    NieuweLinkPost(EenmaligeLinks links, Berichten berichten) {
        this.links = links;
        this.berichten = berichten;
    }

    @Override
    public void stuur(UUID account, String naar) {
        String doel = berichten.tekst("nieuwe-link.doel");
        EenmaligeLinks.Link link = links.maak(account, doel, naar, EenmaligeLinks.GELDIG);
        berichten.mail(new Mail(
                "nieuwe-link:" + Ids.nieuw(), account, null, "nieuwe-link", List.of(berichten.adres(link.pad()))));
    }
}
