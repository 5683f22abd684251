package nl.spil.toegang.web;

import nl.spil.toegang.Voor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** The declared policy of an endpoint. */
final class Beleid {

    private Beleid() {}

    static Voor van(HandlerMethod methode) {
        Voor voor = AnnotatedElementUtils.findMergedAnnotation(methode.getMethod(), Voor.class);
        if (voor == null) voor = AnnotatedElementUtils.findMergedAnnotation(methode.getBeanType(), Voor.class);
        if (voor == null) {
            throw new IllegalStateException(methode + " zegt niet voor wie het is: zet er @Voor op");
        }
        return voor;
    }
}
