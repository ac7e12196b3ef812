package io.baton.benchmarks.systems.kafka;

import io.baton.events.Policy;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import io.baton.service.BatonSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a program was started with.
 *
 * @param baton Baton's own settings, with the defaults that users get
 * @param policy windows of which only the response window sets a deadline
 */
record ProgramSettings(BatonSettings baton, Policy policy) {
    static final String RESPONSE_WINDOW = "benchmark.response-window";

    /** @return those among the system properties */
    static ProgramSettings given() {
        Environment environment = new Environment(key -> Optional.ofNullable(System.getProperty(key)), Map.of());
        Duration window = Duration.parse(environment.required(RESPONSE_WINDOW));
        return new ProgramSettings(BatonSettings.from(environment), Records.policy(window));
    }

    /** @return how the engine runs, but for these two */
    StreamsSettings engine(Guarantee guarantee, Duration commitInterval) {
        StreamsSettings usual = baton.engine();
        return new StreamsSettings(
                usual.applicationId(),
                usual.stateDirectory(),
                guarantee,
                commitInterval,
                usual.resources(),
                usual.membership(),
                usual.address());
    }
}
