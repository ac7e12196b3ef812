package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.Referral;
import io.baton.events.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The key of a referral in the program's list: stage, order, position, referral. A referral has one entry in each order, and a page of
 * several stages merges their ranges: the views of a partner already write more entries for each event than anything else.
 */
final class ProgramEntry {
    private ProgramEntry() {}

    /** @return the referral's entries */
    static Set<String> of(Referral referral, Instant changedAt) {
        return Set.of(
                at(referral.getStage(), ProgramOrder.RECEIVED_AT, position(referral.getReceivedAt(), referral)),
                at(referral.getStage(), ProgramOrder.CHANGED_AT, position(changedAt, referral)));
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
