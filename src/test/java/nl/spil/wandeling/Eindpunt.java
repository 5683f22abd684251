package nl.spil.wandeling;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address of the application with one method, as Spring knows it. */
record Eindpunt(String methode, String pad, HandlerMethod handler) {

    private static final Pattern VARIABELE = Pattern.compile("([^/{}]*)/\\{([^/{}:]+)(?::[^{}]*)?}");

    static List<Eindpunt> alle(RequestMappingHandlerMapping mapping) {
        List<Eindpunt> uit = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> e :
                mapping.getHandlerMethods().entrySet()) {
            for (String pad : e.getKey().getPatternValues()) {
                if (pad.equals("/error")) continue;
                var methoden = e.getKey().getMethodsCondition().getMethods();
                if (methoden.isEmpty()) throw new AssertionError(pad + " zegt niet voor welke methode het is");
                for (RequestMethod m : methoden) uit.add(new Eindpunt(m.name(), pad, e.getValue()));
            }
        }
        uit.sort(java.util.Comparator.comparing(Eindpunt::pad).thenComparing(Eindpunt::methode));
        return uit;
    }

    /** Whether this path comes out here. */
    boolean past(String welk) {
        return welk.matches(pad.replaceAll("\\{[^/{}]+}", "[^/]+"));
    }

    boolean leest() {
        return methode.equals("GET");
    }

    /** Variables of the path with the word before them, in order: "notities/{notitie}". */
    List<String> plekken() {
        List<String> uit = new ArrayList<>();
        Matcher m = VARIABELE.matcher(pad);
        while (m.find()) uit.add(m.group(1) + "/{" + m.group(2) + "}");
        return uit;
    }

    /** The path with these values for its variables. */
    String met(List<String> waarden) {
        int[] n = {0};
        return VARIABELE.matcher(pad).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + "/" + waarden.get(n[0]++)));
    }

    /** What comes with the query or the form: name → type. */
    Map<String, Class<?>> parameters() {
        Map<String, Class<?>> uit = new LinkedHashMap<>();
        for (Parameter p : handler.getMethod().getParameters()) {
            RequestParam vraag = p.getAnnotation(RequestParam.class);
            if (vraag != null) {
                uit.put(naam(vraag, p), soort(p));
            } else if (p.isAnnotationPresent(ModelAttribute.class)) {
                if (p.getType().isRecord()) {
                    for (RecordComponent c : p.getType().getRecordComponents()) uit.put(c.getName(), c.getType());
                } else {
                    for (var c : BeanUtils.getPropertyDescriptors(p.getType()))
                        if (c.getWriteMethod() != null) uit.put(c.getName(), c.getPropertyType());
                }
            }
        }
        return uit;
    }

    /** What must come with the query. */
    Map<String, Class<?>> verplicht() {
        Map<String, Class<?>> uit = new LinkedHashMap<>();
        for (Parameter p : handler.getMethod().getParameters()) {
            RequestParam vraag = p.getAnnotation(RequestParam.class);
            if (vraag != null
                    && vraag.required()
                    && vraag.defaultValue().equals(org.springframework.web.bind.annotation.ValueConstants.DEFAULT_NONE))
                uit.put(naam(vraag, p), p.getType());
        }
        return uit;
    }

    /** Several ids are tried as one. */
    private static Class<?> soort(Parameter p) {
        return p.getParameterizedType().getTypeName().equals("java.util.List<java.util.UUID>")
                ? UUID.class
                : p.getType();
    }

    private static String naam(RequestParam vraag, Parameter p) {
        return !vraag.name().isEmpty() ? vraag.name() : vraag.value().isEmpty() ? p.getName() : vraag.value();
    }

    @Override
    public String toString() {
        return methode + " " + pad;
    }
}
