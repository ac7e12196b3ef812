package io.baton.lifecycle.ranking;

import io.baton.lifecycle.ranking.Candidate.Place;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import io.baton.lifecycle.referral.Policy;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ranks partners for a need (L15). A fast answer counts, whatever it says; accepting alone adds nothing. The same candidates
 * and need give the same order, however the candidates come.
 */
public final class Ranking {
    /** The yardstick (L7): whoever answers within it usually gets at least half of the points. */
    private static final Duration YARDSTICK = Policy.STANDARD.reminderAfter();

    /** An answer that took so long adds nothing. */
    private static final Duration TOO_SLOW = YARDSTICK.multipliedBy(2);

    private static final int POINTS_PER_DEAL = 2;

    private Ranking() {}

    /**
     * @param after the time from an expired referral's receipt to its expiry
     * @return the response time charged for it: so long that it earns no points, however short its window
     */
    public static Duration expired(Duration after) {
        return after.compareTo(TOO_SLOW) > 0 ? after : TOO_SLOW;
    }

    /** @return the candidates that may serve the need, best first; of equals the one whose profile's id comes first */
    public static List<Ranked> rank(Need need, Collection<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> need.servedBy(candidate.region(), candidate.servedSizes()))
                .map(candidate -> ranked(need, candidate))
                .sorted(Comparator.comparingInt(Ranked::points)
                        .reversed()
                        .thenComparing(ranked -> ranked.candidate().profileId()))
                .toList();
    }

    private static Ranked ranked(Need need, Candidate candidate) {
        Place place = candidate.placeFor(need);
        List<Line> lines = Stream.of(
                        need.country().map(country -> location(place, country)),
                        matches(Factor.SOLUTIONS, need.solutions(), candidate.solutions()),
                        matches(Factor.SERVICES, need.services(), candidate.services()),
                        matches(Factor.INDUSTRIES, need.industries(), candidate.industries()),
                        matches(Factor.KEYWORDS, need.keywords(), candidate.keywords()),
                        need.language().map(language -> language(language, candidate.languages())),
                        Optional.of(responseTime(candidate.track())),
                        similarDeals(need, candidate.track()),
                        given(Factor.COMPETENCIES, candidate.competencies()),
                        given(Factor.ENDORSEMENTS, candidate.endorsements()))
                .flatMap(Optional::stream)
                .toList();
        return new Ranked(
                candidate, place, lines.stream().mapToInt(Line::points).sum(), lines);
    }

    private static Line location(Place place, String country) {
        boolean there = place.country().equals(country);
        return allOrNothing(Factor.LOCATION, there, new Reason.Located(country, place.location(), there));
    }

    private static Optional<Line> matches(Factor factor, Set<String> wanted, Set<String> offered) {
        if (wanted.isEmpty()) return Optional.empty();
        Set<String> common = Terms.common(wanted, offered);
        int points = factor.most() * common.size() / wanted.size();
        return Optional.of(new Line(factor, points, new Reason.Matches(common, wanted.size())));
    }

    /** Whoever speaks German is understood by whoever asks for Swiss German. */
    private static Line language(String wanted, Set<String> spoken) {
        String language = primary(wanted);
        boolean speaks = spoken.stream().map(Ranking::primary).anyMatch(language::equals);
        return allOrNothing(Factor.LANGUAGE, speaks, new Reason.Language(language, speaks));
    }

    private static String primary(String tag) {
        return Terms.of(List.of(tag.split("-", 2)[0])).iterator().next();
    }

    /** From all points at once down to none at twice the yardstick. Who is new is taken to keep to it. */
    private static Line responseTime(TrackRecord track) {
        Duration usual = track.usualAnswer().orElse(YARDSTICK);
        long most = TOO_SLOW.toMillis();
        long left = Math.max(0, most - usual.toMillis());
        int points = Math.toIntExact(Factor.RESPONSE_TIME.most() * left / most);
        boolean answered = !track.answers().isEmpty();
        return new Line(Factor.RESPONSE_TIME, points, new Reason.Answers(usual, answered));
    }

    private static Optional<Line> similarDeals(Need need, TrackRecord track) {
        if (need.solutions().isEmpty()) return Optional.empty();
        long similar = track.won().stream().filter(deal -> deal.similar(need)).count();
        long points = Math.min(Factor.SIMILAR_DEALS.most(), similar * POINTS_PER_DEAL);
        return Optional.of(new Line(Factor.SIMILAR_DEALS, Math.toIntExact(points), new Reason.SimilarDeals(similar)));
    }

    private static Optional<Line> given(Factor factor, Set<String> names) {
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(new Line(factor, Math.min(factor.most(), names.size()), new Reason.Given(names)));
    }

    private static Line allOrNothing(Factor factor, boolean fits, Reason reason) {
        return new Line(factor, fits ? factor.most() : 0, reason);
    }
}
