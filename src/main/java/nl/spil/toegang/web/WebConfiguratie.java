package nl.spil.toegang.web;

import java.util.List;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Headers, request forgery protection, the door, and {@link Bezoeker} as a parameter of controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguratie implements WebMvcConfigurer {

    static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PoortInterceptor poort;
    private final Uploadwacht uploads;

    WebConfiguratie(PoortInterceptor poort, Uploadwacht uploads) {
        this.poort = poort;
        this.uploads = uploads;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(poort);
        registry.addInterceptor(uploads);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Bezoeker.class;
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return request.getAttribute(PoortInterceptor.BEZOEKER, NativeWebRequest.SCOPE_REQUEST);
            }
        });
    }

    /**
     * Who somebody is, is asked by {@link PoortInterceptor} inside the transaction of the page. What remains here is what
     * protects a browser.
     */
    @Bean
    SecurityFilterChain keten(HttpSecurity http) throws Exception {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setHeaderName("X-CSRF-TOKEN");
        csrf.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax"));
        return http.csrf(c -> c.csrfTokenRepository(csrf))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .cacheControl(c -> c.disable())
                        .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()")))
                .logout(l -> l.disable())
                .requestCache(r -> r.disable())
                .securityContext(s -> s.disable())
                .anonymous(a -> a.disable())
                // Spring Security keeps no session here and decides nothing, so that it need not wrap each request to
                // ask.
                .sessionManagement(s -> s.disable())
                .servletApi(s -> s.disable())
                .exceptionHandling(e -> e.disable())
                .build();
    }
}
