package io.baton.lifecycle.ranking;

import io.baton.lifecycle.ranking.Candidate.Place;
import io.baton.lifecycle.ranking.Ranked.Line;
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
                        matches(Factor.SOLUTIONS, "wanted solutions", need.solutions(), candidate.solutions()),
                        matches(Factor.SERVICES, "wanted services", need.services(), candidate.services()),
                        matches(Factor.INDUSTRIES, "industries", need.industries(), candidate.industries()),
                        matches(Factor.KEYWORDS, "keywords", need.keywords(), candidate.keywords()),
                        need.language().map(language -> language(language, candidate.languages())),
                        Optional.of(responseTime(candidate.track())),
                        similarDeals(need, candidate.track()),
                        given(Factor.COMPETENCIES, "competencies", candidate.competencies()),
                        given(Factor.ENDORSEMENTS, "endorsements", candidate.endorsements()))
                .flatMap(Optional::stream)
                .toList();
        return new Ranked(
                candidate, place, lines.stream().mapToInt(Line::points).sum(), lines);
    }

    private static Line location(Place place, String country) {
        return place.country().equals(country)
                ? full(Factor.LOCATION, "Is in " + country + ": " + place.location(), country)
                : nothing(Factor.LOCATION, "Is not in " + country + ", but elsewhere: " + place.location());
    }

    private static Optional<Line> matches(Factor factor, String what, Set<String> wanted, Set<String> offered) {
        if (wanted.isEmpty()) return Optional.empty();
        Set<String> common = Terms.common(wanted, offered);
        String which = common.isEmpty() ? "" : ": " + String.join(", ", common);
        String reason = "Matches %d of %d %s%s".formatted(common.size(), wanted.size(), what, which);
        int points = factor.most() * common.size() / wanted.size();
        return Optional.of(new Line(factor, points, reason, List.copyOf(common)));
    }

    /** Whoever speaks German is understood by whoever asks for Swiss German. */
    private static Line language(String wanted, Set<String> spoken) {
        String language = primary(wanted);
        return spoken.stream().map(Ranking::primary).anyMatch(language::equals)
                ? full(Factor.LANGUAGE, "Speaks " + language, language)
                : nothing(Factor.LANGUAGE, "Does not say to speak " + language);
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
        String hours = hours(usual);
        return track.answers().isEmpty()
                ? new Line(
                        Factor.RESPONSE_TIME, points, "Has not answered any yet; counted as " + hours + " h", List.of())
                : new Line(Factor.RESPONSE_TIME, points, "Usually answers within " + hours + " h", List.of(hours));
    }

    private static String hours(Duration time) {
        return String.valueOf(Math.max(1, (time.toMinutes() + 59) / 60));
    }

    private static Optional<Line> similarDeals(Need need, TrackRecord track) {
        if (need.solutions().isEmpty()) return Optional.empty();
        long similar = track.won().stream().filter(deal -> deal.similar(need)).count();
        long points = Math.min(Factor.SIMILAR_DEALS.most(), similar * POINTS_PER_DEAL);
        return Optional.of(new Line(
                Factor.SIMILAR_DEALS,
                Math.toIntExact(points),
                "Similar deals won: " + similar,
                List.of(String.valueOf(similar))));
    }

    private static Optional<Line> given(Factor factor, String what, Set<String> names) {
        if (names.isEmpty()) return Optional.empty();
        String reason = "Has the program's " + what + ": " + String.join(", ", names);
        return Optional.of(new Line(factor, Math.min(factor.most(), names.size()), reason, List.copyOf(names)));
    }

    private static Line full(Factor factor, String reason, String about) {
        return new Line(factor, factor.most(), reason, List.of(about));
    }

    private static Line nothing(Factor factor, String reason) {
        return new Line(factor, 0, reason, List.of());
    }
}
