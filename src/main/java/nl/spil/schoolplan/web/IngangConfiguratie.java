package nl.spil.schoolplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.spil.schoolplan.Ingangsdag;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before the door opens, the plans of today are in use: who may see what follows from them. */
@Configuration(proxyBeanMethods = false)
class IngangConfiguratie implements WebMvcConfigurer {

    private static final int VOOR_DE_DEUR = -100;

    private final Ingangsdag ingangsdag;

    IngangConfiguratie(Ingangsdag ingangsdag) {
        this.ingangsdag = ingangsdag;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        ingangsdag.begin();
                        return true;
                    }
                })
                .order(VOOR_DE_DEUR);
    }
}
