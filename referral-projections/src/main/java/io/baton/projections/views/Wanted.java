package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Engagement;
import io.baton.events.Flame;
import io.baton.events.Money;
import io.baton.events.Person;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.check.Searched;
import io.baton.lifecycle.check.Typed;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What narrows a list down. All that is given must hold; without anything, every referral is wanted.
 *
 * @param words each of them stands somewhere in the referral, in any case
 * @param country of the customer, ISO 3166-1 alpha-2
 * @param solution one of those that the customer wants
 * @param location of the partner
 * @param person words that stand in the name or the address of one of the partner's people on it, in any spelling
 * @param least the least value, in this currency: amounts of other currencies are not compared
 * @param wantsCall only those whose customer waits for a call
 */
@Serdeable
public record Wanted(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> words,
        Optional<String> country,
        Optional<String> solution,
        Optional<String> location,
        Optional<String> person,
        Optional<Least> least,
        boolean wantsCall) {
    /** Every referral. */
    public static final Wanted ALL = of(List.of());

    public Wanted {
        words = List.copyOf(words);
    }

    /**
     * The least value of a deal.
     *
     * @param amount in units of the currency
     * @param currency ISO 4217
     */
    @Serdeable
    public record Least(BigDecimal amount, String currency) {
        boolean reachedBy(Money value) {
            return value.getCurrency().equals(currency) && value.getAmount().compareTo(amount) >= 0;
        }
    }

    /** @return those in which each of the words stands */
    public static Wanted of(List<String> words) {
        return new Wanted(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** @return whether the referral is wanted */
    boolean matches(Referral referral) {
        Rfi rfi = referral.getRfi();
        return country.map(rfi.getCountry()::equals).orElse(true)
                && solution.map(one -> rfi.getSolutions().stream().anyMatch(other -> same(one, other)))
                        .orElse(true)
                && location.map(one -> same(one, rfi.getLocation())).orElse(true)
                && (!wantsCall || referral.getFlame() == Flame.LIT || referral.getFlame() == Flame.ELAPSED)
                && least.map(from -> value(referral).filter(from::reachedBy).isPresent())
                        .orElse(true)
                && person.map(who -> people(referral).anyMatch(one -> named(one, who)))
                        .orElse(true)
                && SearchText.matches(referral, words);
    }

    private static boolean same(String one, String other) {
        return Typed.canonical(one).equals(Typed.canonical(other));
    }

    private static Optional<Money> value(Referral referral) {
        return Optional.ofNullable(referral.getWon())
                .map(won -> won.getValue())
                .or(() -> Optional.ofNullable(referral.getEngagement()).map(Engagement::getValue));
    }

    private static Stream<Person> people(Referral referral) {
        Stream<Sealed> colleagues =
                Optional.ofNullable(referral.getEngagement()).map(Engagement::getColleagues).orElse(List.of()).stream();
        return Stream.concat(referral.getRfi().getContacts().stream(), colleagues)
                .map(Sealing::openPerson);
    }

    private static boolean named(Person person, String who) {
        return Searched.matches(person.getName() + "\n" + person.getEmail(), List.of(), Searched.words(who));
    }
}
