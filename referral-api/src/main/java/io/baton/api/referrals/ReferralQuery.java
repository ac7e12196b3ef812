package io.baton.api.referrals;

import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.check.Searched;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Outcome;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.projections.views.Order;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.Wanted;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which page of which list.
 *
 * @param list which list (L13)
 * @param stage which part of it
 * @param outcome which part of what has ended (L11)
 * @param q words that are searched
 * @param country of the customer
 * @param solution one that the customer wants
 * @param location of the partner
 * @param person one of the partner's people on it
 * @param valueFrom the least value of the deal
 * @param currency of that value
 * @param wantsCall only those whose customer waits for a call
 * @param sort which order
 * @param cursor where the page before ended
 * @param limit how many at most
 */
@Introspected
public record ReferralQuery(
        @Parameter(
                description =
                        "MARKETPLACE (the default) has customers' inquiries, QUALIFIED the leads that others send,"
                                + " LEADS both; FAVORITES and SKIPPED have what you have marked.",
                schema = @Schema(implementation = LeadList.class))
        @Nullable
        @QueryValue
        String list,

        @Parameter(
                description = "A stage, or a group of stages: INBOX is RECEIVED, ACTIVE is ACCEPTED, ARCHIVED has every"
                        + " outcome. The default is INBOX; for FAVORITES and SKIPPED, ALL.",
                schema = @Schema(implementation = ListStage.class))
        @Nullable
        @QueryValue
        String stage,

        @Parameter(description = "Of what is ARCHIVED.", schema = @Schema(implementation = Outcome.class))
        @Nullable
        @QueryValue
        String outcome,

        @Parameter(description = "Words that all occur in the referral: company, need, engagement, ids …")
        @Nullable
        @QueryValue
        String q,

        @Parameter(description = "Of the customer, ISO 3166-1 alpha-2") @Nullable @QueryValue
        String country,

        @Parameter(description = "One of the solutions that the customer wants") @Nullable @QueryValue
        String solution,

        @Parameter(description = "The location that has it") @Nullable @QueryValue
        String location,

        @Parameter(description = "Part of the name or the address of one of your people on it") @Nullable @QueryValue
        String person,

        @Parameter(description = "The least value of the deal; with currency") @Nullable @QueryValue
        String valueFrom,

        @Parameter(description = "Of valueFrom, ISO 4217: deals in other currencies are left out") @Nullable @QueryValue
        String currency,

        @Parameter(description = "true for those whose customer waits for a call") @Nullable @QueryValue
        String wantsCall,

        @Parameter(
                description =
                        "By receivedAt; in the inbox expiresAt, of the active purchaseDate, of the archived endedAt."
                                + " A minus sorts descending. The default is -receivedAt.",
                schema = @Schema(ref = "ReferralOrder"))
        @Nullable
        @QueryValue
        String sort,

        @Parameter(
                description =
                        "The next value of the previous page. A page of a search may be short and still have a next one.")
        @Nullable
        @QueryValue
        String cursor,

        @Nullable @QueryValue Integer limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String LAST_FIRST = "-";
    private static final String NEWEST_FIRST = "-receivedAt";

    /** @throws ProblemException if anything is wrong, naming each parameter */
    ListQuery of(Viewer viewer) {
        Fields fields = new Fields();
        LeadList leads = fields.oneOf("list", LeadList.class, list, LeadList.MARKETPLACE);
        ListFilter filter = filter(fields, leads);
        Optional<Order> order = order(fields, filter);
        if (most() < 1 || most() > MOST) fields.error("limit", "must be from 1 to " + MOST);
        Wanted wanted = wanted(fields);
        fields.check();
        return new ListQuery(
                viewer, leads, filter, order.orElseThrow(), direction(), wanted, Optional.ofNullable(cursor), most());
    }

    private Wanted wanted(Fields fields) {
        return new Wanted(
                words(fields.line("q", q)),
                Optional.ofNullable(fields.country("country", country)),
                Optional.ofNullable(fields.line("solution", solution)),
                Optional.ofNullable(fields.line("location", location)),
                Optional.ofNullable(fields.line("person", person)),
                LeastValue.of(fields, valueFrom, currency),
                fields.flag("wantsCall", wantsCall).orElse(false));
    }

    private ListFilter filter(Fields fields, LeadList leads) {
        ListStage part = fields.oneOf("stage", ListStage.class, stage, usualStage(leads));
        Outcome ended = fields.oneOf("outcome", Outcome.class, outcome);
        if (ended != null && Typed.line(stage) != null && part != ListStage.ARCHIVED)
            fields.error("outcome", "is allowed only with stage archived");
        return ended == null ? part.filter() : ListFilter.valueOf(ended.name());
    }

    /** Marks are looked for wherever they are; leads, where there is something to do. */
    private static ListStage usualStage(LeadList leads) {
        return leads == LeadList.FAVORITES || leads == LeadList.SKIPPED ? ListStage.ALL : ListStage.INBOX;
    }

    private Optional<Order> order(Fields fields, ListFilter filter) {
        String field = sorted().startsWith(LAST_FIRST) ? sorted().substring(1) : sorted();
        Optional<Order> order = Order.of(field).filter(known -> known.sorts(filter));
        if (order.isEmpty())
            fields.error(
                    "sort",
                    "must be one of " + String.join(", ", Order.fieldsOn(filter))
                            + " for this list and stage, or one of these with a leading minus");
        return order;
    }

    private Direction direction() {
        return sorted().startsWith(LAST_FIRST) ? Direction.DESCENDING : Direction.ASCENDING;
    }

    private String sorted() {
        return Objects.requireNonNullElse(Typed.line(sort), NEWEST_FIRST);
    }

    private int most() {
        return limit == null ? USUAL : limit;
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Searched.words(text);
    }
}
