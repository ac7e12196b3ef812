package io.baton.operations;

import io.baton.events.ReferralEvent;
import io.baton.events.topics.EventKind;
import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.ranking.PastReferral;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.partners.PartnerSearch;
import io.baton.partners.PartnerSearch.Found;
import io.baton.partners.PastReferrals;
import io.baton.partners.Profiles.Entry;
import io.baton.records.NeedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replays the events twice, as it was and as it would have been, and compares. It reads nothing and writes nothing itself. */
public final class PolicyReplay {
    private static final int EXAMPLES = 10;

    private final List<Step> steps = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Collection<Entry> profiles;

    /** Many requests are about the same: each kind is kept once. */
    private final Map<Object, Object> kinds = new HashMap<>();

    /**
     * What the replay compares.
     *
     * @param ranking what counts how much
     * @param responseWindow what is answered later counts as expired; empty for the windows that the referrals had
     */
    public record Rules(RankingPolicy ranking, Optional<Duration> responseWindow) {}

    /**
     * How requests and referrals fared under some rules.
     *
     * @param expired how many referrals expired
     * @param median the median of the response times of those that did not; empty if there is none
     */
    public record Outcome(long expired, Optional<Duration> median) {}

    /**
     * A request whose first partner differs.
     *
     * @param rfiId the request
     * @param was the first profile as it was; empty if none fits
     * @param wouldBe the first profile as it would have been; empty if none fits
     */
    public record OtherFirst(String rfiId, Optional<String> was, Optional<String> wouldBe) {}

    /**
     * The comparison.
     *
     * @param requests how many were ranked
     * @param changed for how many another partner would have been first
     * @param examples the first of those
     * @param decided how many referrals were answered or expired
     */
    public record Report(
            long requests, long changed, List<OtherFirst> examples, long decided, Outcome was, Outcome wouldBe) {}

    private sealed interface Step {
        Instant at();
    }

    private record Asked(Instant at, String rfiId, Need need) implements Step {}

    private record Forgotten(Instant at, String partnerId, String referralId) implements Step {}

    private record Learned(Instant at, String partnerId, String referralId, PastReferral past) implements Step {}

    /** @param profiles the profiles to rank */
    public PolicyReplay(Collection<Entry> profiles) {
        this.profiles = profiles;
    }

    /** Takes in an event; of one referral, in the order of the log. */
    public void add(ReferralEvent event) {
        Instant at = event.getHeader().getOccurredAt();
        String rfiId = event.getHeader().getRfiId();
        if (event.getChange().getReceived() != null && asked.add(rfiId))
            steps.add(new Asked(
                    at, rfiId, once(NeedRecords.toRules(event.getAfter().getRfi()))));
        if (EventKind.of(event) == EventKind.CANCELLED)
            steps.add(new Forgotten(
                    at,
                    once(event.getHeader().getPartnerId()),
                    event.getHeader().getReferralId()));
        PastReferrals.read(event)
                .map(past -> new Learned(
                        at,
                        once(event.getHeader().getPartnerId()),
                        event.getHeader().getReferralId(),
                        new PastReferral(once(past.deal()), past.receivedAt(), past.responseTime(), past.course())))
                .ifPresent(steps::add);
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T kind) {
        return (T) kinds.computeIfAbsent(kind, same -> same);
    }

    /** @return what the other rules would have changed */
    public Report compare(Rules was, Rules wouldBe) {
        steps.sort(Comparator.comparing(Step::at));
        Run real = new Run(was);
        Run other = new Run(wouldBe);
        long changed = 0;
        List<OtherFirst> examples = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Learned learned -> {
                    real.learn(learned);
                    other.learn(learned);
                }
                case Forgotten forgotten -> {
                    real.forget(forgotten);
                    other.forget(forgotten);
                }
                case Asked request -> {
                    OtherFirst first = new OtherFirst(request.rfiId(), real.first(request), other.first(request));
                    if (first.was().equals(first.wouldBe())) continue;
                    changed++;
                    if (examples.size() < EXAMPLES) examples.add(first);
                }
            }
        }
        return new Report(
                asked.size(), changed, List.copyOf(examples), real.decided(), real.outcome(), other.outcome());
    }

    /** One pass over the log under some rules. */
    private final class Run {
        private final Rules rules;
        private final PastReferrals referrals = new PastReferrals();
        private final Map<String, PastReferral> last = new HashMap<>();
        private final PartnerSearch search;
        private Instant now = Instant.EPOCH;

        private Run(Rules rules) {
            this.rules = rules;
            search = new PartnerSearch(
                    () -> profiles, partner -> TrackRecord.at(now, referrals.of(partner)), rules::ranking, () -> now);
        }

        private void forget(Forgotten forgotten) {
            referrals.forget(forgotten.partnerId(), forgotten.referralId());
            last.remove(forgotten.referralId());
            now = forgotten.at();
        }

        private void learn(Learned learned) {
            PastReferral past = rules.responseWindow()
                    .filter(window -> learned.past().answeredAfter(window))
                    .map(_ -> learned.past().expired())
                    .orElse(learned.past());
            referrals.add(learned.partnerId(), learned.referralId(), past);
            last.put(learned.referralId(), past);
        }

        private Optional<String> first(Asked request) {
            now = request.at();
            return search.best(request.need(), 1).stream()
                    .findFirst()
                    .map(Found::profile)
                    .map(profile -> profile.getProfileId());
        }

        private long decided() {
            return last.size();
        }

        private Outcome outcome() {
            List<Duration> answers = last.values().stream()
                    .map(PastReferral::responseTime)
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
            Optional<Duration> median =
                    answers.isEmpty() ? Optional.empty() : Optional.of(answers.get((answers.size() - 1) / 2));
            return new Outcome(last.size() - answers.size(), median);
        }
    }
}
