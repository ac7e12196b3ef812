package io.baton.service.outages;

import static io.baton.service.testing.Bodies.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** Views can be rebuilt from the events; nothing is decided a second time. */
class RebuildTest {
    private static final String PREFIX = "rebuild-";
    private static final String PROFILE = "rebuilt-profile";
    private static final String PARTNER = "rebuilt";
    private static final List<String> QUESTIONS = List.of(
            "/v1/referrals?stage=all", "/v1/referrals?list=favorites", "/v1/referrals?stage=active&sort=purchaseDate");

    @Test
    void views_are_folded_anew_beside_those_that_serve_and_lost_offsets_refuse_to_start() throws Exception {
        List<String> served;
        try (Facade old = Facade.start(PREFIX)) {
            filled(old);
            served = answers(old);
            try (Facade beside = Facade.startGeneration(PREFIX, 2)) {
                assertThat(answers(beside)).isEqualTo(served);
                assertThat(answers(old)).isEqualTo(served);
            }
        }
        loseOffsets(Facade.shared(), PREFIX + "baton-engine");

        assertThatThrownBy(() -> Facade.startGeneration(PREFIX, 2))
                .hasStackTraceContaining(PREFIX + "baton-engine has no offsets for")
                .hasStackTraceContaining("docs/time-and-rebuilding.md");
    }

    private static void filled(Facade facade) {
        List<String> referrals = Stream.generate(Deal.of(facade, PROFILE, PARTNER)::received)
                .limit(5)
                .toList();
        Api ida = ida(facade);
        ida.post(referrals.get(0) + "/accept", ACCEPT).expect(200);
        ida.get(referrals.get(0) + "?version=2").expect(200);
        ida.send("PUT", referrals.get(1) + "/favorite", null).expect(200);
    }

    private static List<String> answers(Facade facade) {
        Api ida = ida(facade);
        return QUESTIONS.stream()
                .map(question -> ida.get(question).expect(200).body())
                .toList();
    }

    private static Api ida(Facade facade) {
        return facade.as(Token.partner(PARTNER, "partner-admin").of("ida"));
    }

    private static void loseOffsets(Facade facade, String group) throws Exception {
        try (Admin admin = Admin.create(facade.connection.clientSettings())) {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() ->
                            admin.deleteConsumerGroups(List.of(group)).all().get() == null);
        }
    }
}
