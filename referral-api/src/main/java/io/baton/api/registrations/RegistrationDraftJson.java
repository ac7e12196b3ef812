package io.baton.api.registrations;

import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.baton.events.Registration;
import io.baton.events.RegistrationDraft;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationStage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the partner has saved of a registration's form, to go on later (L12): what is absent is not filled in yet. */
@Serdeable
@Schema(name = "RegistrationDraft")
public record RegistrationDraftJson(
        @Nullable String company,
        @Nullable String country,
        @Nullable String solution,
        @Nullable @Schema(implementation = DealKind.class) String dealKind,
        @Nullable MoneyJson totalValue,
        @Nullable MoneyJson solutionValue,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean perpetual,
        @Nullable LocalDate signedOn,
        @Nullable PersonJson customerContact) {

    static RegistrationDraftJson of(RegistrationDraft saved) {
        return new RegistrationDraftJson(
                Optional.ofNullable(saved.getCompany()).map(Sealing::openText).orElse(null),
                saved.getCountry(),
                saved.getSolution(),
                Optional.ofNullable(saved.getDealKind()).map(Enum::name).orElse(null),
                Optional.ofNullable(saved.getTotalValue()).map(MoneyJson::of).orElse(null),
                Optional.ofNullable(saved.getSolutionValue()).map(MoneyJson::of).orElse(null),
                saved.getStartsOn(),
                saved.getEndsOn(),
                saved.getPerpetual() ? true : null,
                saved.getSignedOn(),
                PersonJson.opened(saved.getCustomerContact()));
    }

    /** @return the fields that are still to be named before it can be filed */
    static Stream<RegistrationField> missing(Registration registration) {
        Optional<RegistrationDraft> saved = Optional.ofNullable(registration.getSaved());
        List<RegistrationField> sentBack =
                RegistrationJson.toCorrect(registration).toList();
        return RegistrationStage.named(registration.getStage().name())
                .map(stage -> stage.toFile(sentBack))
                .orElse(List.of())
                .stream()
                .filter(field -> saved.filter(draft -> names(draft, field)).isEmpty());
    }

    /** The contract's fields have the rules' names. */
    private static boolean names(RegistrationDraft saved, RegistrationField field) {
        if (field == RegistrationField.ENDS_ON && saved.getPerpetual()) return true;
        return saved.get(saved.getSchema().getField(field.path()).pos()) != null;
    }
}
