package io.baton.records;

import io.baton.lifecycle.Money;
import java.util.Currency;
import java.util.Optional;

/** Money, as the contract has it and as the rules do. */
final class MoneyRecords {
    private MoneyRecords() {}

    /** @throws IllegalArgumentException if the currency does not exist, or the amount is none that the rules know */
    static Money toRules(io.baton.events.Money money) {
        return new Money(money.getAmount(), Currency.getInstance(money.getCurrency()));
    }

    static Optional<Money> ofNullable(io.baton.events.Money money) {
        return Optional.ofNullable(money).map(MoneyRecords::toRules);
    }

    static io.baton.events.Money toRecord(Money money) {
        return new io.baton.events.Money(money.amount(), money.currency().getCurrencyCode());
    }

    static io.baton.events.Money orNull(Optional<Money> money) {
        return money.map(MoneyRecords::toRecord).orElse(null);
    }
}
