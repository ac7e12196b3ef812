package io.baton.lifecycle.registration;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.check.Days;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A registration's form as far as it is filled in (L12). */
public record RegistrationDraft(
        Optional<Sealed> company,
        Optional<String> country,
        Optional<String> solution,
        Optional<DealKind> dealKind,
        Optional<Money> totalValue,
        Optional<Money> solutionValue,
        Optional<LocalDate> startsOn,
        Optional<RegistrationForm.End> end,
        Optional<LocalDate> signedOn,
        Optional<Sealed> customerContact) {

    /** Nothing is filled in. */
    public static final RegistrationDraft EMPTY = new RegistrationDraft(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static RegistrationDraft of(RegistrationForm form) {
        return new RegistrationDraft(
                Optional.of(form.company()),
                Optional.of(form.country()),
                Optional.of(form.solution()),
                Optional.of(form.dealKind()),
                Optional.of(form.totalValue()),
                Optional.of(form.solutionValue()),
                Optional.of(form.startsOn()),
                Optional.of(form.end()),
                Optional.of(form.signedOn()),
                Optional.of(form.customerContact()));
    }

    /** @return this draft, completed with the fields that were filled in before */
    public RegistrationDraft over(RegistrationDraft before) {
        return new RegistrationDraft(
                company.or(before::company),
                country.or(before::country),
                solution.or(before::solution),
                dealKind.or(before::dealKind),
                totalValue.or(before::totalValue),
                solutionValue.or(before::solutionValue),
                startsOn.or(before::startsOn),
                end.or(before::end),
                signedOn.or(before::signedOn),
                customerContact.or(before::customerContact));
    }

    /** @return those of the fields that are left open */
    public Stream<RegistrationField> missing(List<RegistrationField> fields) {
        Map<RegistrationField, Optional<?>> values = values();
        return fields.stream().filter(field -> values.get(field).isEmpty());
    }

    /** @return the fields in which it differs from the filed form, in their own order */
    public Stream<RegistrationField> changed(RegistrationForm filed) {
        Map<RegistrationField, Optional<?>> before = of(filed).values();
        return values().entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey);
    }

    /** @return those of its dates that are too far from today to be meant */
    public Stream<RegistrationField> farAway(LocalDate today) {
        Optional<LocalDate> lastDay = end.flatMap(RegistrationForm.End::on);
        return Stream.of(
                        startsOn.filter(day -> !Days.near(day, today)).map(_ -> RegistrationField.STARTS_ON),
                        lastDay.filter(day -> !Days.endsContract(day, today)).map(_ -> RegistrationField.ENDS_ON),
                        signedOn.filter(day -> !Days.near(day, today)).map(_ -> RegistrationField.SIGNED_ON))
                .flatMap(Optional::stream);
    }

    /** @return the whole form; no field may be {@link #missing} */
    public RegistrationForm complete() {
        return new RegistrationForm(
                company.orElseThrow(),
                country.orElseThrow(),
                solution.orElseThrow(),
                dealKind.orElseThrow(),
                totalValue.orElseThrow(),
                solutionValue.orElseThrow(),
                startsOn.orElseThrow(),
                end.orElseThrow(),
                signedOn.orElseThrow(),
                customerContact.orElseThrow());
    }

    private Map<RegistrationField, Optional<?>> values() {
        return new EnumMap<>(Map.of(
                RegistrationField.COMPANY, company,
                RegistrationField.COUNTRY, country,
                RegistrationField.SOLUTION, solution,
                RegistrationField.DEAL_KIND, dealKind,
                RegistrationField.TOTAL_VALUE, totalValue,
                RegistrationField.SOLUTION_VALUE, solutionValue,
                RegistrationField.STARTS_ON, startsOn,
                RegistrationField.ENDS_ON, end,
                RegistrationField.SIGNED_ON, signedOn,
                RegistrationField.CUSTOMER_CONTACT, customerContact));
    }
}
