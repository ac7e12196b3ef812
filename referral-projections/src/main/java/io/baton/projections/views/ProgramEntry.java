package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.Referral;
import io.baton.events.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The key of a referral in the program's list: stage, order, position, referral. A referral has one entry in each order that it stands in, and a page of
 * several stages merges their ranges: the views of a partner already write more entries for each event than anything else.
 */
final class ProgramEntry {
    private ProgramEntry() {}

    /** @return the referral's entries */
    static Set<String> of(Referral referral, Instant changedAt) {
        Set<String> entries = new HashSet<>();
        entries.add(at(referral.getStage(), ProgramOrder.RECEIVED_AT, position(referral.getReceivedAt(), referral)));
        entries.add(at(referral.getStage(), ProgramOrder.CHANGED_AT, position(changedAt, referral)));
        dueAt(referral)
                .map(due -> position(due, referral))
                .ifPresent(due -> entries.add(at(referral.getStage(), ProgramOrder.DUE_AT, due)));
        return entries;
    }

    /** @return when the partner's time ends; empty for what is archived. A day of purchase ends with the day in UTC, as rules count days. */
    static Optional<Instant> dueAt(Referral referral) {
        return switch (referral.getStage()) {
            case RECEIVED ->
                referral.getDeadlines().stream()
                        .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                        .map(Deadline::getAt)
                        .findFirst();
            case ACCEPTED ->
                Optional.of(referral.getEngagement()
                        .getPurchaseDate()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN, CANCELLED, UNKNOWN -> Optional.empty();
        };
    }

    /** @return where the referral stands among all of its order: the greater position comes later */
    static String position(Instant instant, Referral referral) {
        return time(instant) + SEPARATOR + referral.getReferralId();
    }

    /** @return the beginning of the positions from this instant on */
    static String time(Instant instant) {
        return String.format("%019d", Math.max(0, instant.toEpochMilli()));
    }

    /** @return the key at this position */
    static String at(Stage stage, ProgramOrder order, String position) {
        return beginning(stage, order) + SEPARATOR + position;
    }

    /** @return the key behind the last of this stage and order */
    static String end(Stage stage, ProgramOrder order) {
        return beginning(stage, order) + BEHIND_SEPARATOR;
    }

    /** @return the stages of this part of the list */
    static List<Stage> stages(ListFilter filter) {
        return Arrays.stream(Stage.values())
                .filter(stage -> ListFilter.of(stage).contains(filter))
                .toList();
    }

    private static String beginning(Stage stage, ProgramOrder order) {
        return stage.name() + SEPARATOR + order;
    }
}
