package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.RegistrationStage;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A won deal's registration (L12), as the contract has it and as the rules do. */
final class RegistrationRecords {
    private RegistrationRecords() {}

    /** @throws IllegalArgumentException if it stands where only a later release knows */
    static Registration toRules(io.baton.events.Registration registration) {
        List<String> eligible = registration.getEligibleSolutions();
        Instant since = registration.getSince();
        return switch (registration.getStage()) {
            case INCOMPLETE -> new Registration.Incomplete(eligible, since, saved(registration));
            case IN_REVIEW -> new Registration.InReview(eligible, since, toRules(registration.getForm()));
            case UPDATE_REQUIRED ->
                new Registration.UpdateRequired(
                        eligible,
                        since,
                        toRules(registration.getForm()),
                        toRules(registration.getToCorrect()),
                        SealedRecords.ofNullable(registration.getNotes()),
                        saved(registration));
            case APPROVED -> new Registration.Approved(eligible, since, toRules(registration.getForm()));
            case DECLINED ->
                new Registration.Declined(
                        eligible,
                        since,
                        toRules(registration.getForm()),
                        SealedRecords.toRules(registration.getNotes()));
            case UNKNOWN -> throw new IllegalArgumentException("a registration's stage of a later release");
        };
    }

    static io.baton.events.Registration toRecord(Registration registration) {
        io.baton.events.Registration.Builder record = io.baton.events.Registration.newBuilder()
                .setSince(registration.since())
                .setEligibleSolutions(registration.eligible());
        return switch (registration) {
            case Registration.Incomplete incomplete ->
                record.setStage(RegistrationStage.INCOMPLETE)
                        .setSaved(savedOrNull(incomplete.saved()))
                        .build();
            case Registration.InReview inReview ->
                record.setStage(RegistrationStage.IN_REVIEW)
                        .setForm(toRecord(inReview.form()))
                        .build();
            case Registration.UpdateRequired back ->
                record.setStage(RegistrationStage.UPDATE_REQUIRED)
                        .setForm(toRecord(back.form()))
                        .setToCorrect(toRecords(back.toCorrect()))
                        .setNotes(SealedRecords.orNull(back.notes()))
                        .setSaved(savedOrNull(back.saved()))
                        .build();
            case Registration.Approved approved ->
                record.setStage(RegistrationStage.APPROVED)
                        .setForm(toRecord(approved.form()))
                        .build();
            case Registration.Declined declined ->
                record.setStage(RegistrationStage.DECLINED)
                        .setForm(toRecord(declined.form()))
                        .setNotes(SealedRecords.toRecord(declined.notes()))
                        .build();
        };
    }

    private static RegistrationDraft saved(io.baton.events.Registration registration) {
        return Optional.ofNullable(registration.getSaved())
                .map(RegistrationRecords::toRules)
                .orElse(RegistrationDraft.EMPTY);
    }

    private static io.baton.events.RegistrationDraft savedOrNull(RegistrationDraft draft) {
        return draft.equals(RegistrationDraft.EMPTY) ? null : toRecord(draft);
    }

    static RegistrationDraft toRules(io.baton.events.RegistrationDraft draft) {
        return new RegistrationDraft(
                SealedRecords.ofNullable(draft.getCompany()),
                Optional.ofNullable(draft.getCountry()),
                Optional.ofNullable(draft.getSolution()),
                Optional.ofNullable(draft.getDealKind()).map(kind -> named(DealKind.class, kind)),
                MoneyRecords.ofNullable(draft.getTotalValue()),
                MoneyRecords.ofNullable(draft.getSolutionValue()),
                Optional.ofNullable(draft.getStartsOn()),
                RegistrationForm.End.of(Optional.ofNullable(draft.getEndsOn()), draft.getPerpetual()),
                Optional.ofNullable(draft.getSignedOn()),
                SealedRecords.ofNullable(draft.getCustomerContact()));
    }

    private static io.baton.events.RegistrationDraft toRecord(RegistrationDraft draft) {
        return io.baton.events.RegistrationDraft.newBuilder()
                .setCompany(SealedRecords.orNull(draft.company()))
                .setCountry(draft.country().orElse(null))
                .setSolution(draft.solution().orElse(null))
                .setDealKind(draft.dealKind()
                        .map(kind -> named(io.baton.events.DealKind.class, kind))
                        .orElse(null))
                .setTotalValue(MoneyRecords.orNull(draft.totalValue()))
                .setSolutionValue(MoneyRecords.orNull(draft.solutionValue()))
                .setStartsOn(draft.startsOn().orElse(null))
                .setEndsOn(draft.end().flatMap(RegistrationForm.End::on).orElse(null))
                .setPerpetual(
                        draft.end().filter(RegistrationForm.End.NEVER::equals).isPresent())
                .setSignedOn(draft.signedOn().orElse(null))
                .setCustomerContact(SealedRecords.orNull(draft.customerContact()))
                .build();
    }

    private static RegistrationForm toRules(io.baton.events.RegistrationForm form) {
        return new RegistrationForm(
                SealedRecords.toRules(form.getCompany()),
                form.getCountry(),
                form.getSolution(),
                named(DealKind.class, form.getDealKind()),
                MoneyRecords.toRules(form.getTotalValue()),
                MoneyRecords.toRules(form.getSolutionValue()),
                form.getStartsOn(),
                new RegistrationForm.End(Optional.ofNullable(form.getEndsOn())),
                form.getSignedOn(),
                SealedRecords.toRules(form.getCustomerContact()));
    }

    private static io.baton.events.RegistrationForm toRecord(RegistrationForm form) {
        return io.baton.events.RegistrationForm.newBuilder()
                .setCompany(SealedRecords.toRecord(form.company()))
                .setCountry(form.country())
                .setSolution(form.solution())
                .setDealKind(named(io.baton.events.DealKind.class, form.dealKind()))
                .setTotalValue(MoneyRecords.toRecord(form.totalValue()))
                .setSolutionValue(MoneyRecords.toRecord(form.solutionValue()))
                .setStartsOn(form.startsOn())
                .setEndsOn(form.end().on().orElse(null))
                .setSignedOn(form.signedOn())
                .setCustomerContact(SealedRecords.toRecord(form.customerContact()))
                .build();
    }

    static List<RegistrationField> toRules(List<io.baton.events.RegistrationField> fields) {
        return fields.stream()
                .map(field -> named(RegistrationField.class, field))
                .toList();
    }

    static List<io.baton.events.RegistrationField> toRecords(List<RegistrationField> fields) {
        return fields.stream()
                .map(field -> named(io.baton.events.RegistrationField.class, field))
                .toList();
    }
}
