package nl.spil.gedeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

record JsonAntwoord(HttpStatus status, Map<String, ?> inhoud) implements View {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = JSON.writeValueAsString(inhoud).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
