package io.baton.projections.http;

import io.baton.events.Money;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount at most four decimals
 * @param currency ISO 4217
 */
@Serdeable
public record MoneyJson(
        @Nullable @Schema(example = "120000.00") BigDecimal amount,
        @Nullable @Schema(example = "EUR") String currency) {
    static MoneyJson of(Money money) {
        return money == null ? null : new MoneyJson(money.getAmount(), money.getCurrency());
    }
}
