package io.baton.proof.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that the checker knows.
 *
 * @param journal what was asked and answered, in order
 * @param events of {@code referral-events}, each referral's in their order
 * @param outcomes of {@code deal-outcomes}
 * @param rfis of {@code rfi-results}, each RFI's in their order
 * @param results of {@code decision-results}: committed
 * @param verdicts of {@code verdicts}: told before the commit
 * @param intents the ids of {@code notifications}
 * @param end when the topics were read
 */
public record History(
        List<Entry> journal,
        List<Event> events,
        List<Outcome> outcomes,
        List<RfiAnswer> rfis,
        List<Result> results,
        List<Result> verdicts,
        List<String> intents,
        Instant end) {

    /**
     * @param decision the id of the decision that led to it; empty for a deadline
     * @param stage of the referral after it
     * @param deadlines what will fall due from now on, if the event sets it
     */
    public record Event(
            String referral,
            String partner,
            long version,
            String kind,
            String decision,
            Instant at,
            String stage,
            Map<String, Instant> deadlines) {}

    /** @param revision 0 for the first */
    public record Outcome(String referral, String outcome, int revision) {}

    /** @param referrals of its targets; empty unless it was taken in */
    public record RfiAnswer(String rfi, String verdict, List<String> referrals) {}

    /** @param refusal empty if it was granted */
    public record Result(String decision, String referral, boolean granted, long version, String refusal) {}
}
