package io.baton.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the containers' configuration makes of a line, by {@code baton.log-format}. */
class JsonLogsTest {
    private static final String FORMAT = "BATON_LOG_FORMAT";

    @Test
    void json_has_one_object_a_line_with_the_level_the_message_and_what_it_is_about() throws IOException {
        List<String> lines = logged("json");

        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.getFirst());
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("loggerName").asText()).isEqualTo("io.baton.test");
        assertThat(line.path("formattedMessage").asText()).isEqualTo("first\nsecond of x");
        assertThat(line.path("mdc").path("referral").asText()).isEqualTo("r-1");
        assertThat(line.path("throwable").path("message").asText()).isEqualTo("why");
        assertThat(line.path("timestamp").isNumber()).isTrue();
    }

    @Test
    void text_says_what_it_is_about_too_and_keeps_a_message_on_its_line() {
        assertThat(logged("text").getFirst()).contains("WARN", "first second of x", "referral=r-1");
    }

    @Test
    void without_the_setting_it_is_text() {
        assertThat(logged(null).getFirst()).doesNotStartWith("{");
    }

    private static List<String> logged(String format) {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        LogbackMDCAdapter mdc = new LogbackMDCAdapter();
        context.setMDCAdapter(mdc);
        if (format != null) context.putProperty(FORMAT, format);
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure("../docker/logback.xml");
            mdc.put("referral", "r-1");
            context.getLogger("io.baton.test").warn("first\nsecond of {}", "x", new IllegalStateException("why"));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        } finally {
            context.stop();
            System.setOut(console);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
