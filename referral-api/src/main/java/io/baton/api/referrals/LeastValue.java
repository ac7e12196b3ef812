package io.baton.api.referrals;

import io.baton.api.web.Fields;
import io.baton.lifecycle.check.Typed;
import io.baton.projections.views.Wanted;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Optional;

/** The least value of a deal, as lists are asked for it: two parameters, each named by itself if it is wrong. */
public final class LeastValue {
    private LeastValue() {}

    /** @return the value; empty if it was not given, or is wrong: then the fields have the errors */
    public static Optional<Wanted.Least> of(Fields fields, @Nullable String valueFrom, @Nullable String currency) {
        if (Typed.line(valueFrom) == null && Typed.line(currency) == null) return Optional.empty();
        if (Typed.line(valueFrom) == null) fields.error("valueFrom", "is required");
        if (Typed.line(currency) == null) fields.error("currency", "is required");
        BigDecimal amount = fields.amount("valueFrom", valueFrom);
        String code = fields.currency("currency", currency);
        return amount == null || code == null ? Optional.empty() : Optional.of(new Wanted.Least(amount, code));
    }
}
