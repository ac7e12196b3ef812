package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the commands' logs go, as the configuration that is shipped says. */
class LogTest {
    private final LoggerContext logs = new LoggerContext();

    /** A command that ran before in this JVM may have named a log of its own. */
    @BeforeEach
    void noCommandRanBefore() {
        System.clearProperty("baton.log");
    }

    @AfterEach
    void stop() {
        logs.stop();
    }

    @Test
    void a_command_without_a_log_of_its_own_touches_no_file_not_even_the_null_device() throws JoranException {
        configure();
        assertThat(files()).isEmpty();
    }

    @Test
    void up_writes_into_its_log(@TempDir Path directory) throws JoranException {
        String log = directory.resolve("logs/baton.log").toString();
        logs.putProperty("baton.log", log);
        configure();
        assertThat(files()).containsExactly(log);
    }

    private void configure() throws JoranException {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logs);
        configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (Logger logger : logs.getLoggerList())
            logger.iteratorForAppenders().forEachRemaining(appender -> {
                if (appender instanceof FileAppender<?> file) files.add(file.getFile());
            });
        return files;
    }
}
