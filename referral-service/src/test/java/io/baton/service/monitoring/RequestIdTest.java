package io.baton.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** One id leads from a caller's request to its answer and to what was logged for it. */
class RequestIdTest {
    private static final Facade FACADE = Facade.shared();
    private static final String HEADER = "X-Request-Id";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/referrals", "/v1/no-such-path", "/signin", "/find"})
    void a_callers_id_comes_back_with_every_answer(String path) {
        assertThat(asked(path, "their-id_1.2").header(HEADER)).isEqualTo("their-id_1.2");
    }

    @Test
    void without_one_each_request_gets_its_own() {
        String one = FACADE.anonymously().get("/find").header(HEADER);
        String other = FACADE.anonymously().get("/find").header(HEADER);

        assertThat(one).matches("[0-9a-f-]{36}").isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "quote\"",
                "a;b",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void an_id_that_is_not_well_formed_is_replaced(String id) {
        assertThat(asked("/v1/referrals", id).header(HEADER)).matches("[0-9a-f-]{36}");
    }

    @Test
    void what_is_logged_for_a_request_has_its_id_and_the_referral_that_its_path_names() {
        // It speaks on the thread of the request, deep below its controller.
        Logger logger = (Logger) LoggerFactory.getLogger(KafkaProducer.class);
        List<ILoggingEvent> logged = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.getMDCPropertyMap();
                logged.add(event);
            }
        };
        Level before = logger.getLevel();
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.TRACE);
        try {
            FACADE.as(Token.partner("request-id-partner", "partner-admin"))
                    .with(HEADER, "logged-id")
                    .post("/v1/referrals/r-1/decline", Bodies.DECLINE)
                    .expect(404);
            assertThat(logged)
                    .extracting(ILoggingEvent::getMDCPropertyMap)
                    .contains(Map.of("request", "logged-id", "referral", "r-1"));
        } finally {
            logger.setLevel(before);
            logger.detachAppender(appender);
        }
    }

    private static Answer asked(String path, String id) {
        return FACADE.as(Token.partner("request-id-partner", "partner-admin"))
                .with(HEADER, id)
                .get(path);
    }
}
