package nl.spil.toegang.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start when an endpoint does not say for whom it is. */
@Component
class BeleidControle implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping eindpunten;

    BeleidControle(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping eindpunten) {
        this.eindpunten = eindpunten;
    }

    @Override
    public void afterSingletonsInstantiated() {
        eindpunten.getHandlerMethods().values().forEach(Beleid::van);
    }
}
