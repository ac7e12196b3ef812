package io.baton.api.registrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.decisions.DecisionRequests;
import io.baton.api.web.ContactJson;
import io.baton.api.web.Fields;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.baton.events.DealKind;
import io.baton.events.DeclineRegistration;
import io.baton.events.RegistrationDraft;
import io.baton.events.RegistrationField;
import io.baton.events.ReturnRegistration;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.registration.RegistrationForm;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bodies of decisions on a registration (L12). Free text is sealed under the referral that it is about. */
public final class RegistrationRequests {
    private RegistrationRequests() {}

    /** Saving what there is of a registration, filing it, or correcting what was sent back. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(
            name = "Register",
            description = "Filing takes all of it, with what was saved before; of what was sent back, only that.")
    public record RegisterJson(
            @Nullable @Schema(description = "The customer's company, as it stands in the contract.")
            String company,

            @Nullable @Schema(description = "ISO 3166-1 alpha-2.", example = "DE")
            String country,

            @Nullable @Schema(description = "One of the eligible solutions that were sold.", example = "erp")
            String solution,

            @Nullable @Schema(implementation = io.baton.lifecycle.registration.DealKind.class)
            String dealKind,

            @Nullable @Schema(description = "The value of all that was sold.")
            MoneyJson totalValue,

            @Nullable @Schema(description = "The solution's share of it, in the same currency.")
            MoneyJson solutionValue,

            @Nullable @Schema(example = "2027-07-01") String startsOn,

            @Nullable @Schema(description = "Required unless the contract is perpetual.", example = "2030-06-30")
            String endsOn,

            @Nullable @Schema(type = "boolean") Object perpetual,

            @Nullable @Schema(description = "Not after the contract begins.", example = "2027-06-30")
            String signedOn,

            @Nullable @Schema(description = "The person to ask at the customer.")
            PersonJson customerContact) {

        /** @return what is to be saved or filed; a ProblemException names what is wrong */
        public RegistrationDraft ask(String referralId) {
            Fields fields = new Fields();
            boolean forever = fields.flag("perpetual", perpetual).orElse(false);
            LocalDate lastDay = fields.day("endsOn", endsOn);
            requireOneEnd(fields, lastDay, forever);
            RegistrationDraft draft = RegistrationDraft.newBuilder()
                    .setCompany(DecisionRequests.sealed(referralId, fields.line("company", company)))
                    .setCountry(fields.country("country", country))
                    .setSolution(fields.line("solution", solution))
                    .setDealKind(fields.oneOf("dealKind", DealKind.class, dealKind))
                    .setTotalValue(fields.money("totalValue", totalValue))
                    .setSolutionValue(fields.money("solutionValue", solutionValue))
                    .setStartsOn(fields.day("startsOn", startsOn))
                    .setEndsOn(lastDay)
                    .setPerpetual(forever)
                    .setSignedOn(fields.day("signedOn", signedOn))
                    .setCustomerContact(
                            customerContact == null
                                    ? null
                                    : ContactJson.seal(fields, "customerContact.", customerContact))
                    .build();
            fields.check();
            return draft;
        }
    }

    private static void requireOneEnd(Fields fields, @Nullable LocalDate lastDay, boolean perpetual) {
        try {
            RegistrationForm.End.of(Optional.ofNullable(lastDay), perpetual);
        } catch (IllegalArgumentException e) {
            fields.error("endsOn", "must be absent for a perpetual contract");
        }
    }

    /** Not accepting a registration. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "DeclineRegistration")
    public record DeclineRegistrationJson(
            @Nullable @Schema(description = "Why.", requiredMode = Schema.RequiredMode.REQUIRED)
            String notes) {
        DeclineRegistration ask(String referralId) {
            Fields fields = new Fields();
            fields.expected("notes", Typed.text(notes));
            DeclineRegistration decline =
                    new DeclineRegistration(DecisionRequests.sealed(referralId, fields.text("notes", notes)));
            fields.check();
            return decline;
        }
    }

    /** Sending a registration back. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "ReturnRegistration")
    public record ReturnRegistrationJson(
            @Nullable
            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description = "The fields of the form that the partner has to correct.",
                                    requiredMode = Schema.RequiredMode.REQUIRED),
                    schema = @Schema(ref = "RegistrationField"))
            List<String> fields,

            @Nullable @Schema(description = "The fields at fault.")
            String notes) {
        ReturnRegistration ask(String referralId) {
            Fields checked = new Fields();
            List<RegistrationField> named = named(checked);
            checked.expected("fields", named.isEmpty() ? null : named);
            ReturnRegistration back =
                    new ReturnRegistration(named, DecisionRequests.sealed(referralId, checked.text("notes", notes)));
            checked.check();
            return back;
        }

        private List<RegistrationField> named(Fields checked) {
            List<RegistrationField> named = new ArrayList<>();
            List<String> paths = checked.several("fields", fields);
            for (int i = 0; i < paths.size(); i++) named.add(field(checked, "fields[" + i + "]", paths.get(i)));
            return named;
        }

        private static RegistrationField field(Fields checked, String where, String path) {
            Optional<RegistrationField> named = io.baton.lifecycle.registration.RegistrationField.at(path)
                    .map(field -> RegistrationField.valueOf(field.name()));
            if (named.isEmpty()) checked.error(where, "must be one of " + paths());
            return named.orElse(RegistrationField.UNKNOWN);
        }

        private static String paths() {
            return Arrays.stream(io.baton.lifecycle.registration.RegistrationField.values())
                    .map(io.baton.lifecycle.registration.RegistrationField::path)
                    .collect(Collectors.joining(", "));
        }
    }
}
