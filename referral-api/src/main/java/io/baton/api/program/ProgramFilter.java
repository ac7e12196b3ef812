package io.baton.api.program;

import io.baton.api.referrals.LeastValue;
import io.baton.api.web.Fields;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.projections.views.ProgramWanted;
import io.baton.projections.views.Wanted;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What narrows the program's list down; all that is given must hold.
 *
 * @param leadType how the RFI came about
 * @param partner whose referrals
 * @param country of the customer
 * @param region of the program
 * @param campaign the id of the campaign that the RFI names
 * @param solution one that the customer wants
 * @param valueFrom the least value of the deal
 * @param currency of that value
 * @param receivedFrom not received before this instant
 * @param receivedBefore received before this instant
 * @param changedSince with an event since this instant
 * @param dueBefore whose partner has time until before this instant
 */
@Introspected
public record ProgramFilter(
        @Parameter(description = "How the RFI came about", schema = @Schema(implementation = LeadType.class))
        @Nullable
        @QueryValue
        String leadType,

        @Parameter(description = "The partner's id") @Nullable @QueryValue
        String partner,

        @Parameter(description = "Of the customer, ISO 3166-1 alpha-2") @Nullable @QueryValue
        String country,

        @Parameter(description = "Of the program, as the RFI names it") @Nullable @QueryValue
        String region,

        @Parameter(description = "The campaign's id, as the RFI names it") @Nullable @QueryValue
        String campaign,

        @Parameter(description = "One of the solutions that the customer wants") @Nullable @QueryValue
        String solution,

        @Parameter(description = "The least value of the deal; with currency") @Nullable @QueryValue
        String valueFrom,

        @Parameter(description = "Of valueFrom, ISO 4217: deals in other currencies are left out") @Nullable @QueryValue
        String currency,

        @Parameter(description = "Received at this instant or later", example = "2027-03-01T00:00:00Z")
        @Nullable
        @QueryValue
        String receivedFrom,

        @Parameter(description = "Received before this instant", example = "2027-04-01T00:00:00Z") @Nullable @QueryValue
        String receivedBefore,

        @Parameter(
                description = "Changed at this instant or later. Without a sort, the first change comes first then.",
                example = "2027-03-01T09:30:00Z")
        @Nullable
        @QueryValue
        String changedSince,

        @Parameter(
                description =
                        "Due before this instant: what is RECEIVED by the end of its response window, what is ACCEPTED by"
                                + " the end of its day of purchase. Nothing else is due. Without a sort, the first due comes first then.",
                example = "2027-03-02T09:30:00Z")
        @Nullable
        @QueryValue
        String dueBefore) {
    /** Every referral. */
    public static final ProgramFilter ALL =
            new ProgramFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Reports what is wrong, naming each parameter. */
    ProgramWanted wanted(Fields fields) {
        Wanted content = new Wanted(
                List.of(),
                Optional.ofNullable(fields.country("country", country)),
                Optional.ofNullable(fields.line("solution", solution)),
                Optional.empty(),
                Optional.empty(),
                LeastValue.of(fields, valueFrom, currency),
                false);
        return new ProgramWanted(
                Optional.ofNullable(fields.oneOf("leadType", LeadType.class, leadType))
                        .map(Enum::name),
                Optional.ofNullable(fields.line("partner", partner)),
                Optional.ofNullable(fields.line("region", region)),
                Optional.ofNullable(fields.line("campaign", campaign)),
                content,
                instant(fields, "receivedFrom", receivedFrom),
                instant(fields, "receivedBefore", receivedBefore),
                instant(fields, "changedSince", changedSince),
                instant(fields, "dueBefore", dueBefore));
    }

    private static Optional<Instant> instant(Fields fields, String field, @Nullable String typed) {
        return Optional.ofNullable(Typed.line(typed)).map(text -> fields.instant(field, text));
    }
}
