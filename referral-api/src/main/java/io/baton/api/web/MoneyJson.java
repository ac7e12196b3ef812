package io.baton.api.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.events.Money;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount at most four decimals; taken as a JSON string or number, given as a string, so that nothing rounds it
 * @param currency ISO 4217
 */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "Money")
public record MoneyJson(
        @Nullable @Schema(example = "120000.00", requiredMode = Schema.RequiredMode.REQUIRED)
        String amount,

        @Nullable @Schema(example = "EUR", requiredMode = Schema.RequiredMode.REQUIRED)
        String currency) {
    /** Of a currency that this JDK does not know. */
    private static final int USUAL_DECIMALS = 2;

    /** @return the amount with the digits of its currency, and with all that were given: none for yen, three for dinars */
    public static MoneyJson of(Money money) {
        BigDecimal exact = money.getAmount().stripTrailingZeros();
        int decimals = Math.max(decimals(money.getCurrency()), exact.scale());
        return new MoneyJson(exact.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString(), money.getCurrency());
    }

    private static int decimals(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return USUAL_DECIMALS;
        }
    }
}
