package io.baton.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances whose health, metrics and answers to each other have a port of their own. */
class ManagementPortTest {
    private static final String PARTNER = "managed-partner";
    private static Facade first;
    private static Facade second;

    @BeforeAll
    static void start() {
        first = Facade.startManaged("managed-");
        second = Facade.startManaged("managed-");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/health/liveness", "/prometheus"})
    void health_and_metrics_are_on_their_own_port_alone(String path) {
        first.managed().get(path).expect(200);
        first.anonymously().get(path).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/signin", "/find"})
    void what_is_public_is_not_there(String path) {
        assertThat(first.managed().get(path).status()).isEqualTo(404);
    }

    @Test
    void a_flood_of_connections_to_what_is_public_stops_no_health_check() throws IOException {
        List<Socket> flood = new ArrayList<>();
        try {
            for (int i = 0; i <= Facade.MOST_CONNECTIONS; i++) flood.add(first.connection());
            await().until(() -> flood.getLast().getInputStream().read() == -1);

            first.managed().get("/health/liveness").expect(200);
        } finally {
            for (Socket connection : flood) connection.close();
        }
    }

    @Test
    void instances_ask_each_other_there() {
        String referral = Deal.of(first, "managed-profile", PARTNER).received();
        for (Facade instance : new Facade[] {first, second})
            await().until(
                            () -> instance.as(Token.partner(PARTNER, "partner-admin"))
                                    .get(referral),
                            answer -> answer.status() == 200);

        String question = "{\"question\": \"referral\", \"partnerId\": \"x\", \"referralId\": \"x\"}";
        first.anonymously().post("/internal/views", question).expect(404);
        first.managed().post("/internal/views", question).expect(401);
    }
}
