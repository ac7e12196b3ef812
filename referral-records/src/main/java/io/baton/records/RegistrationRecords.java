package io.baton.records;

import io.baton.events.DeclineRegistration;
import io.baton.events.RegistrationReturned;
import io.baton.events.RegistrationStage;
import io.baton.events.ReturnRegistration;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Decision;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import io.baton.partners.check.Codes;
import java.util.List;
import java.util.Optional;

/** A won deal's registration (L12) as records, and as the rules know it. */
public final class RegistrationRecords {
    private RegistrationRecords() {}

    /** @throws IllegalArgumentException if it says nothing that the rules could judge */
    static RegistrationDraft draft(io.baton.events.RegistrationDraft draft) {
        Optional<String> country = Optional.ofNullable(draft.getCountry());
        if (country.filter(code -> !Codes.isCountry(code)).isPresent())
            throw new IllegalArgumentException("no such country");
        return new RegistrationDraft(
                FromAvro.sealed(draft.getCompany()),
                country,
                Optional.ofNullable(draft.getSolution()),
                Optional.ofNullable(draft.getDealKind()).map(kind -> FromAvro.named(DealKind.class, kind)),
                Optional.ofNullable(draft.getTotalValue()).map(FromAvro::money),
                Optional.ofNullable(draft.getSolutionValue()).map(FromAvro::money),
                Optional.ofNullable(draft.getStartsOn()),
                RegistrationForm.End.of(Optional.ofNullable(draft.getEndsOn()), draft.getPerpetual()),
                Optional.ofNullable(draft.getSignedOn()),
                FromAvro.sealed(draft.getCustomerContact()));
    }

    private static RegistrationDraft saved(io.baton.events.Registration registration) {
        return Optional.ofNullable(registration.getSaved())
                .map(RegistrationRecords::draft)
                .orElse(RegistrationDraft.EMPTY);
    }

    private static io.baton.events.RegistrationDraft saved(RegistrationDraft draft) {
        if (draft.equals(RegistrationDraft.EMPTY)) return null;
        return io.baton.events.RegistrationDraft.newBuilder()
                .setCompany(ToAvro.sealed(draft.company()))
                .setCountry(draft.country().orElse(null))
                .setSolution(draft.solution().orElse(null))
                .setDealKind(draft.dealKind()
                        .map(kind -> io.baton.events.DealKind.valueOf(kind.name()))
                        .orElse(null))
                .setTotalValue(draft.totalValue().map(ToAvro::money).orElse(null))
                .setSolutionValue(draft.solutionValue().map(ToAvro::money).orElse(null))
                .setStartsOn(draft.startsOn().orElse(null))
                .setEndsOn(draft.end().flatMap(RegistrationForm.End::on).orElse(null))
                .setPerpetual(
                        draft.end().filter(RegistrationForm.End.NEVER::equals).isPresent())
                .setSignedOn(draft.signedOn().orElse(null))
                .setCustomerContact(ToAvro.sealed(draft.customerContact()))
                .build();
    }

    static Decision.DeclineRegistration decline(DeclineRegistration decline) {
        return new Decision.DeclineRegistration(FromAvro.sealed(decline.getNotes()));
    }

    static Decision.ReturnRegistration back(ReturnRegistration back) {
        return new Decision.ReturnRegistration(fields(back.getFields()), FromAvro.sealed(back.getNotes()));
    }

    /** @return the registration, if something is still to be done about it */
    public static Optional<Registration.Open> open(io.baton.events.Registration registration) {
        if (registration == null) return Optional.empty();
        List<String> eligible = registration.getEligibleSolutions();
        return switch (registration.getStage()) {
            case INCOMPLETE ->
                Optional.of(new Registration.Incomplete(eligible, registration.getSince(), saved(registration)));
            case IN_REVIEW ->
                Optional.of(new Registration.InReview(eligible, registration.getSince(), form(registration.getForm())));
            case UPDATE_REQUIRED ->
                Optional.of(new Registration.UpdateRequired(
                        eligible,
                        registration.getSince(),
                        form(registration.getForm()),
                        fields(registration.getToCorrect()),
                        FromAvro.sealed(registration.getNotes()),
                        saved(registration)));
            case APPROVED, DECLINED -> Optional.empty();
            case UNKNOWN -> throw new IllegalArgumentException("registration's stage " + RegistrationStage.UNKNOWN);
        };
    }

    static io.baton.events.Registration of(Registration registration) {
        io.baton.events.Registration.Builder record = io.baton.events.Registration.newBuilder()
                .setSince(registration.since())
                .setEligibleSolutions(registration.eligible());
        return switch (registration) {
            case Registration.Incomplete incomplete ->
                record.setStage(RegistrationStage.INCOMPLETE)
                        .setSaved(saved(incomplete.saved()))
                        .build();
            case Registration.InReview inReview ->
                record.setStage(RegistrationStage.IN_REVIEW)
                        .setForm(form(inReview.form()))
                        .build();
            case Registration.UpdateRequired back ->
                record.setStage(RegistrationStage.UPDATE_REQUIRED)
                        .setForm(form(back.form()))
                        .setToCorrect(fieldRecords(back.toCorrect()))
                        .setNotes(ToAvro.sealed(back.notes()))
                        .setSaved(saved(back.saved()))
                        .build();
            case Registration.Approved approved ->
                record.setStage(RegistrationStage.APPROVED)
                        .setForm(form(approved.form()))
                        .build();
            case Registration.Declined declined ->
                record.setStage(RegistrationStage.DECLINED)
                        .setForm(form(declined.form()))
                        .setNotes(ToAvro.sealed(declined.notes()))
                        .build();
        };
    }

    static RegistrationReturned returned(Change.RegistrationReturned returned) {
        return new RegistrationReturned(fieldRecords(returned.fields()), ToAvro.sealed(returned.notes()));
    }

    private static RegistrationForm form(io.baton.events.RegistrationForm form) {
        return new RegistrationForm(
                FromAvro.sealed(form.getCompany()).orElseThrow(),
                form.getCountry(),
                form.getSolution(),
                FromAvro.named(DealKind.class, form.getDealKind()),
                FromAvro.money(form.getTotalValue()),
                FromAvro.money(form.getSolutionValue()),
                form.getStartsOn(),
                new RegistrationForm.End(Optional.ofNullable(form.getEndsOn())),
                form.getSignedOn(),
                FromAvro.sealed(form.getCustomerContact()).orElseThrow());
    }

    private static io.baton.events.RegistrationForm form(RegistrationForm form) {
        return io.baton.events.RegistrationForm.newBuilder()
                .setCompany(ToAvro.sealed(form.company()))
                .setCountry(form.country())
                .setSolution(form.solution())
                .setDealKind(io.baton.events.DealKind.valueOf(form.dealKind().name()))
                .setTotalValue(ToAvro.money(form.totalValue()))
                .setSolutionValue(ToAvro.money(form.solutionValue()))
                .setStartsOn(form.startsOn())
                .setEndsOn(form.end().on().orElse(null))
                .setSignedOn(form.signedOn())
                .setCustomerContact(ToAvro.sealed(form.customerContact()))
                .build();
    }

    private static List<RegistrationField> fields(List<io.baton.events.RegistrationField> fields) {
        return fields.stream()
                .map(field -> FromAvro.named(RegistrationField.class, field))
                .toList();
    }

    private static List<io.baton.events.RegistrationField> fieldRecords(List<RegistrationField> fields) {
        return fields.stream()
                .map(field -> io.baton.events.RegistrationField.valueOf(field.name()))
                .toList();
    }
}
