package io.baton.inbox.program;

import io.baton.inbox.requests.Form;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.Arrays;

/**
 * A span of time as people write it: a number and its unit.
 *
 * @param number as it is written
 * @param unit its unit; of a span that is no whole number of any, the number is ISO 8601
 */
record Window(String number, Unit unit) {
    /** What a number counts. */
    enum Unit {
        DAYS("P%sD", Duration.ofDays(1)),
        HOURS("PT%sH", Duration.ofHours(1)),
        MINUTES("PT%sM", Duration.ofMinutes(1)),
        ISO("%s", Duration.ofNanos(1));

        private final String iso;
        private final Duration one;

        Unit(String iso, Duration one) {
            this.iso = iso;
            this.one = one;
        }

        static Unit named(String name) {
            return Arrays.stream(values())
                    .filter(unit -> unit.name().equals(name))
                    .findFirst()
                    .orElse(ISO);
        }
    }

    /** @param iso as the API gives it */
    static Window of(String iso) {
        Duration span = Duration.parse(iso);
        Unit unit = Arrays.stream(Unit.values())
                .filter(one -> span.equals(one.one.multipliedBy(span.dividedBy(one.one))))
                .findFirst()
                .orElse(Unit.ISO);
        return unit == Unit.ISO ? new Window(iso, unit) : new Window(String.valueOf(span.dividedBy(unit.one)), unit);
    }

    static Window in(Form form, String field) {
        return new Window(form.in(field), Unit.named(form.in(field + ".unit")));
    }

    /** @return as the API takes it; null if nothing is written */
    @Nullable
    String iso() {
        return number.isEmpty() ? null : unit.iso.formatted(number);
    }
}
