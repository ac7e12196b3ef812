package io.baton.api.gateway;

import io.baton.events.ProgramSetting;
import io.baton.events.Rerouting;
import io.baton.events.ReroutingMode;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.partners.ReroutingInForce;
import java.util.function.Supplier;

/** What the program wants done after a decline or an expiry (L5, L6): others are suggested while it has set nothing. */
public final class ReroutingSetting implements Supplier<ReroutingMode> {
    private static final String SETTING = "rerouting";

    private final LastSet<ReroutingMode> last;

    ReroutingSetting(TopicWriter<ProgramSetting> writer) {
        last = new LastSet<>(writer, ReroutingInForce.STANDARD, ReroutingInForce::said);
    }

    @Override
    public ReroutingMode get() {
        return last.get();
    }

    /**
     * Sets it, for what is declined or expires from then on; returns when this instance knows it, unless Kafka is slow.
     *
     * @throws NotAppendedException if it is not certain that it is set
     */
    public void set(ReroutingMode mode) {
        last.set(SETTING, ProgramSetting.newBuilder().setRerouting(new Rerouting(mode)));
    }

    void heard(ProgramSetting setting) {
        last.heard(setting);
    }
}
