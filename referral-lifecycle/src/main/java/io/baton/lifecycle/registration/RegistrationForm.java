package io.baton.lifecycle.registration;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a partner files about a deal that was won with an eligible solution (L12).
 *
 * @param company the customer's company, as it stands in the contract
 * @param country the customer's country, ISO 3166-1 alpha-2
 * @param solution the eligible solution that was sold
 * @param dealKind whether the customer is new to it
 * @param totalValue the value of all that was sold
 * @param solutionValue the solution's share of it
 * @param startsOn when the contract begins
 * @param end when it ends
 * @param signedOn when it was signed
 * @param customerContact the customer's contact for questions about the deal
 */
public record RegistrationForm(
        Sealed company,
        String country,
        String solution,
        DealKind dealKind,
        Money totalValue,
        Money solutionValue,
        LocalDate startsOn,
        End end,
        LocalDate signedOn,
        Sealed customerContact) {
    public RegistrationForm {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(solution, "solution");
        Objects.requireNonNull(dealKind, "dealKind");
        Objects.requireNonNull(totalValue, "totalValue");
        Objects.requireNonNull(solutionValue, "solutionValue");
        Objects.requireNonNull(startsOn, "startsOn");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(customerContact, "customerContact");
    }

    /**
     * When a contract ends.
     *
     * @param on its last day; empty if it is perpetual
     */
    public record End(Optional<LocalDate> on) {
        public static final End NEVER = new End(Optional.empty());

        /**
         * @param day the last day, if one is named
         * @return the end; empty if neither a day is named nor that there is none
         * @throws IllegalArgumentException if both are named
         */
        public static Optional<End> of(Optional<LocalDate> day, boolean perpetual) {
            if (!perpetual) return day.map(Optional::of).map(End::new);
            if (day.isPresent()) throw new IllegalArgumentException("a perpetual contract has no last day");
            return Optional.of(NEVER);
        }

        public boolean before(LocalDate day) {
            return on.filter(last -> last.isBefore(day)).isPresent();
        }
    }
}
