package io.baton.lifecycle.ranking;

import io.baton.lifecycle.ranking.Candidate.Place;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks partners for a need (L15). A fast answer counts, whatever it says; what a partner did with similar requests counts for
 * requests of that kind. The same candidates, need and policy give the same order, however the candidates come.
 */
public final class Ranking {
    /** A partner without any answer is taken to need so many times as long as what earns all points. */
    private static final int ASSUMED = 2;

    /** Similar deals can take away so many times what they can add. */
    private static final int LOSS = 2;

    /** Likeness and recency are per cent of a point each. */
    private static final long WHOLE = 100L * 100;

    private final RankingPolicy policy;
    private final Need need;

    private Ranking(RankingPolicy policy, Need need) {
        this.policy = policy;
        this.need = need;
    }

    /**
     * @return the candidates that may serve the need and reach the policy's least fit, best first; of equals the one whose
     *     profile's id comes first
     */
    public static List<Ranked> rank(RankingPolicy policy, Need need, Collection<Candidate> candidates) {
        Ranking ranking = new Ranking(policy, need);
        return candidates.stream()
                .filter(candidate -> mayServe(policy, need, candidate.offer()))
                .map(ranking::ranked)
                .sorted(Comparator.comparingInt(Ranked::points)
                        .reversed()
                        .thenComparing(ranked -> ranked.candidate().profileId()))
                .toList();
    }

    /** @return whether it is for the need's region and size, and reaches the policy's least fit */
    public static boolean mayServe(RankingPolicy policy, Need need, Offer offer) {
        return need.servedBy(offer.region(), offer.servedSizes())
                && policy.leastFit().metBy(offer, need);
    }

    private Ranked ranked(Candidate candidate) {
        Offer offer = candidate.offer();
        Place place = offer.placeFor(need);
        List<Line> lines = Stream.of(
                        need.country().map(country -> location(place, country)),
                        matches(Factor.SOLUTIONS, need.solutions(), offer.solutions()),
                        matches(Factor.SERVICES, need.services(), offer.services()),
                        matches(Factor.INDUSTRIES, need.industries(), offer.industries()),
                        keywords(offer),
                        need.language().map(language -> language(language, offer)),
                        Optional.of(responseTime(candidate.track())),
                        similarDeals(candidate),
                        given(Factor.COMPETENCIES, offer.competencies()),
                        given(Factor.ENDORSEMENTS, offer.endorsements()))
                .flatMap(Optional::stream)
                .toList();
        return new Ranked(
                candidate, place, lines.stream().mapToInt(Line::points).sum(), lines);
    }

    private Line location(Place place, String country) {
        boolean there = place.country().equals(country);
        return allOrNothing(Factor.LOCATION, there, new Reason.Located(country, place.location(), there));
    }

    private Optional<Line> matches(Factor factor, Set<String> wanted, Set<String> offered) {
        if (wanted.isEmpty()) return Optional.empty();
        return Optional.of(share(factor, Terms.common(wanted, offered), wanted.size()));
    }

    /**
     * Keywords answer a search's words, and what is wanted and not offered by its name. What is offered anyway is not counted
     * twice: repeating it as a keyword must not pay.
     */
    private Optional<Line> keywords(Offer offer) {
        Set<String> missing = new TreeSet<>();
        missing.addAll(without(need.solutions(), offer.solutions()));
        missing.addAll(without(need.services(), offer.services()));
        missing.addAll(without(need.industries(), offer.industries()));
        Set<String> matched = need.keywords().stream()
                .filter(word -> offer.keywords().contains(word) || offer.found().contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.stream().filter(offer::hasKeyword).forEach(matched::add);
        if (need.keywords().isEmpty() && matched.isEmpty()) return Optional.empty();
        Set<String> asked = new TreeSet<>(need.keywords().isEmpty() ? missing : need.keywords());
        asked.addAll(matched);
        return Optional.of(share(Factor.KEYWORDS, matched, asked.size()));
    }

    private static Set<String> without(Set<String> wanted, Set<String> offered) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(offered);
        return missing;
    }

    private Line share(Factor factor, Set<String> common, int of) {
        return new Line(factor, policy.most(factor) * common.size() / of, new Reason.Matches(common, of));
    }

    private Line language(String wanted, Offer offer) {
        boolean speaks = offer.speaks(wanted);
        return allOrNothing(Factor.LANGUAGE, speaks, new Reason.Language(Terms.primaryLanguage(wanted), speaks));
    }

    /**
     * All points within the time of the policy, half of them at twice that time, and so on; an answer is always worth a point,
     * so that a partner that never answers stands below one that does. The median counts, of two the faster: one slow answer
     * among fast ones does not matter. What expired is slower than any answer.
     */
    private Line responseTime(TrackRecord track) {
        List<Duration> answers = track.answers();
        long expired = track.expired();
        int median = Math.toIntExact((answers.size() + expired - 1) / 2);
        if (answers.isEmpty() && expired == 0)
            return answers(policy.fullAnswerWithin().multipliedBy(ASSUMED), false);
        if (median < answers.size()) return answers(answers.get(median), true);
        int points = Math.min(answers.isEmpty() ? 0 : 1, policy.most(Factor.RESPONSE_TIME));
        return new Line(Factor.RESPONSE_TIME, points, new Reason.Unanswered(expired, answers.size() + expired));
    }

    private Line answers(Duration usual, boolean answered) {
        int most = policy.most(Factor.RESPONSE_TIME);
        long full = policy.fullAnswerWithin().toMillis();
        long points = usual.toMillis() <= full ? most : Math.max(Math.min(1, most), most * full / usual.toMillis());
        return new Line(Factor.RESPONSE_TIME, Math.toIntExact(points), new Reason.Answers(usual, answered));
    }

    private Optional<Line> similarDeals(Candidate candidate) {
        TrackRecord track = candidate.track();
        SortedMap<Lesson, Long> lessons = new TreeMap<>();
        long sum = 0;
        for (PastReferral past : track.referrals()) {
            long likeness = past.likeness(need, policy);
            // Most are about something else.
            if (likeness == 0) continue;
            long counted = likeness * policy.recency(past.since(), track.at());
            if (counted == 0) continue;
            for (Lesson lesson : Lesson.of(past, candidate.offer()::fits, policy, track.at())) {
                lessons.merge(lesson, 1L, Long::sum);
                sum += counted * policy.lessons().get(lesson);
            }
        }
        boolean asked = !need.solutions().isEmpty() || !need.services().isEmpty();
        if (!asked && lessons.isEmpty()) return Optional.empty();
        int most = policy.most(Factor.SIMILAR_DEALS);
        int points = Math.clamp(Math.floorDiv(sum + WHOLE / 2, WHOLE), -LOSS * most, most);
        return Optional.of(new Line(Factor.SIMILAR_DEALS, points, new Reason.SimilarDeals(lessons)));
    }

    private Optional<Line> given(Factor factor, Set<String> names) {
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(new Line(factor, Math.min(policy.most(factor), names.size()), new Reason.Given(names)));
    }

    private Line allOrNothing(Factor factor, boolean fits, Reason reason) {
        return new Line(factor, fits ? policy.most(factor) : 0, reason);
    }
}
