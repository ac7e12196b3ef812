package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.Engine;
import io.baton.records.Samples;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import org.junit.jupiter.api.Test;

/** A service that was stopped in order goes on with the state on its disk: none of it is restored from Kafka. */
class CleanRestartTest {
    @Test
    void after_a_clean_stop_the_engine_finds_its_state_as_it_left_it() {
        Facade before = Facade.start("clean-");
        Deal.of(before, Samples.PROFILE, Samples.PARTNER).accepted();

        Facade after = before.restart();

        assertThat(after.context.getBean(Engine.class).restored()).isZero();
        after.close();
    }
}
