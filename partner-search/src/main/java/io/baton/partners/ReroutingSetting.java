package io.baton.partners;

import io.baton.events.ProgramSetting;
import io.baton.events.Rerouting;
import io.baton.events.ReroutingMode;
import java.util.Optional;

/** The program's setting for what happens after a decline or an expiry (L5, L6), as records of the topic carry it. */
public final class ReroutingSetting {
    /** While the program has set nothing. */
    public static final ReroutingMode STANDARD = ReroutingMode.SUGGEST;

    private ReroutingSetting() {}

    /** @return the mode in the record; empty if it is of another setting, or if only a later release knows its mode: the one before stays in force */
    public static Optional<ReroutingMode> in(ProgramSetting setting) {
        return Optional.ofNullable(setting.getRerouting())
                .map(Rerouting::getMode)
                .filter(mode -> mode != ReroutingMode.UNKNOWN);
    }
}
