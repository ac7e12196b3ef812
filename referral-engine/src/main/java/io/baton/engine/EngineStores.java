package io.baton.engine;

import io.baton.engine.decisions.DecisionStores;
import io.baton.engine.fanout.FanOutStores;
import java.util.List;

/** Which of the engine's stores it cannot work without. */
final class EngineStores {
    /** The names of the stores without which the engine would decide again what it has decided, or let contacts be who have left. */
    static final List<String> INDISPENSABLE = List.of(
            FanOutStores.ROUTING.name(),
            FanOutStores.PROFILES.name(),
            DecisionStores.OPEN.name(),
            DecisionStores.REFERRALS.name(),
            DecisionStores.DEADLINES.name());

    private EngineStores() {}
}
