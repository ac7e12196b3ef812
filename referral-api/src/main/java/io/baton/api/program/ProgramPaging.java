package io.baton.api.program;

import io.baton.api.referrals.ListStage;
import io.baton.api.web.Fields;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Outcome;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ProgramCursor;
import io.baton.projections.views.ProgramOrder;
import io.baton.projections.views.ProgramQuery;
import io.baton.projections.views.ProgramWanted;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;

/**
 * Which page of which part of the program's list.
 *
 * @param stage which part
 * @param outcome which part of what has ended
 * @param sort which order
 * @param cursor where the page before ended
 * @param limit how many at most
 */
@Introspected
public record ProgramPaging(
        @Parameter(
                description = "A stage, or a group of stages: INBOX is RECEIVED, ACTIVE is ACCEPTED, ARCHIVED has every"
                        + " outcome. The default is ALL.",
                schema = @Schema(implementation = ListStage.class))
        @Nullable
        @QueryValue
        String stage,

        @Parameter(description = "Of what is ARCHIVED.", schema = @Schema(implementation = Outcome.class))
        @Nullable
        @QueryValue
        String outcome,

        @Parameter(
                description =
                        "By the time of receipt, of the last change, or of what is due: then only what is RECEIVED or ACCEPTED"
                                + " stands in the list. A minus sorts descending. The default is -receivedAt; with changedSince,"
                                + " changedAt; with dueBefore, dueAt.",
                schema =
                        @Schema(
                                allowableValues = {
                                    "receivedAt",
                                    "-receivedAt",
                                    "changedAt",
                                    "-changedAt",
                                    "dueAt",
                                    "-dueAt"
                                }))
        @Nullable
        @QueryValue
        String sort,

        @Parameter(
                description =
                        "The next value of the previous page. A page of a filter may be short and still have a next one.")
        @Nullable
        @QueryValue
        String cursor,

        @Nullable @QueryValue Integer limit) {
    private static final String DESCENDING = "-";
    private static final String ANY_PARTITION = "";
    private static final Map<String, ProgramOrder> ORDERS = Map.of(
            "receivedAt", ProgramOrder.RECEIVED_AT,
            "changedAt", ProgramOrder.CHANGED_AT,
            "dueAt", ProgramOrder.DUE_AT);

    /**
     * Reports what is wrong, naming each parameter; the key is each partition's to set.
     *
     * @param usual how many, without a limit
     * @param most the greatest limit
     */
    ProgramQuery query(ProgramWanted wanted, Fields fields, int usual, int most) {
        String sorted = sorted(wanted);
        Direction direction = sorted.startsWith(DESCENDING) ? Direction.DESCENDING : Direction.ASCENDING;
        ProgramOrder order = ORDERS.get(sorted.startsWith(DESCENDING) ? sorted.substring(1) : sorted);
        if (order == null)
            fields.error("sort", "must be one of receivedAt, -receivedAt, changedAt, -changedAt, dueAt, -dueAt");
        int wantedRows = Objects.requireNonNullElse(limit, usual);
        if (wantedRows < 1 || wantedRows > most) fields.error("limit", "must be from 1 to " + most);
        ListFilter filter = filter(fields);
        fields.check();
        return new ProgramQuery(
                ANY_PARTITION,
                filter,
                order,
                direction,
                wanted,
                ProgramCursor.position(order, direction, cursor),
                wantedRows);
    }

    /** Who asks for changes reads on from the last one that they have. */
    private String sorted(ProgramWanted wanted) {
        return Objects.requireNonNullElse(Typed.line(sort), usual(wanted));
    }

    private static String usual(ProgramWanted wanted) {
        if (wanted.dueBefore().isPresent()) return "dueAt";
        return wanted.changedSince().isPresent() ? "changedAt" : "-receivedAt";
    }

    private ListFilter filter(Fields fields) {
        ListStage part = fields.oneOf("stage", ListStage.class, stage, ListStage.ALL);
        Outcome ended = fields.oneOf("outcome", Outcome.class, outcome);
        if (ended != null && Typed.line(stage) != null && part != ListStage.ARCHIVED)
            fields.error("outcome", "is allowed only with stage archived");
        return ended == null ? part.filter() : ListFilter.valueOf(ended.name());
    }
}
