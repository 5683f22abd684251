package nl.spil.gedeeld.web;

import gg.jte.TemplateEngine;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Finds the template of a page; what it makes of it goes out as {@link Blad}. */
@Component
class Bladweergave extends JteViewResolver {

    private final TemplateEngine sjablonen;

    Bladweergave(TemplateEngine sjablonen, JteProperties instellingen) {
        super(sjablonen, instellingen);
        this.sjablonen = sjablonen;
        // No template of ours asks for them, and they are made for each page.
        setExposeSpringMacroHelpers(false);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new Blad(sjablonen);
    }
}
