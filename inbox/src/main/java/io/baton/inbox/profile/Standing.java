package io.baton.inbox.profile;

import io.baton.inbox.web.Reader;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.Ranked;
import io.baton.lifecycle.ranking.Ranked.Reason;
import io.baton.partners.PartnerSearch.Found;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a profile stands in a search, and why (L15).
 *
 * @param position from 1, among those that were found
 * @param found the entry, as customers see it
 */
public record Standing(int position, Found found) {
    /**
     * One factor of the rank.
     *
     * @param factor its name
     * @param why what it counts
     * @param points what it adds
     * @param most the most that it can add
     */
    public record Line(String factor, String why, int points, int most) {}

    /** @return the best entry of the profile; empty if the search did not find it among its first */
    static Optional<Standing> of(String profileId, List<Found> all) {
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).profile().getProfileId().equals(profileId))
                return Optional.of(new Standing(i + 1, all.get(i)));
        return Optional.empty();
    }

    /** @return the points of all lines together */
    public int points() {
        return found.ranked().points();
    }

    /** @return whether it has one of the words that were searched for */
    public boolean hasAWord() {
        return found.ranked().lines().stream()
                .filter(line -> line.factor() == Factor.KEYWORDS)
                .anyMatch(line -> line.reason() instanceof Reason.Matches matches
                        && !matches.common().isEmpty());
    }

    /** @return the explanation, in the reader's language */
    public List<Line> lines(Reader reader) {
        return found.ranked().lines().stream().map(line -> line(line, reader)).toList();
    }

    private static Line line(Ranked.Line line, Reader reader) {
        Factor factor = line.factor();
        return new Line(reader.say(name(factor)), why(line.reason(), reader), line.points(), factor.most());
    }

    /** @return what a factor is called */
    public static InboxPhrase name(Factor factor) {
        return switch (factor) {
            case LOCATION -> InboxPhrase.LOCATION;
            case SOLUTIONS -> InboxPhrase.SOLUTIONS;
            case SERVICES -> InboxPhrase.SERVICES;
            case INDUSTRIES -> InboxPhrase.INDUSTRIES;
            case KEYWORDS -> InboxPhrase.KEYWORDS;
            case LANGUAGE -> InboxPhrase.LANGUAGE;
            case RESPONSE_TIME -> InboxPhrase.TYPICAL_ANSWER;
            case SIMILAR_DEALS -> InboxPhrase.SIMILAR_DEALS;
            case COMPETENCIES -> InboxPhrase.COMPETENCIES;
            case ENDORSEMENTS -> InboxPhrase.ENDORSEMENTS;
        };
    }

    private static String why(Reason reason, Reader reader) {
        return switch (reason) {
            case Reason.Located(String country, String location, boolean there) -> {
                String name = reader.formats().country(country);
                yield there ? name + ": " + location : reader.say(InboxPhrase.NOT_THERE, name, location);
            }
            case Reason.Matches(Set<String> common, int wanted) ->
                reader.say(InboxPhrase.MATCHES, common.size(), wanted, list(common, reader));
            case Reason.Language(String language, boolean spoken) -> {
                String name = ProfilePage.languageName(language, reader);
                yield spoken ? name : reader.say(InboxPhrase.NOT_SPOKEN, name);
            }
            case Reason.Answers answers -> {
                String hours = reader.say(InboxPhrase.HOURS, answers.hours());
                yield answers.answered() ? hours : reader.say(InboxPhrase.NO_ANSWER_YET, hours);
            }
            case Reason.Unanswered(long expired, long of) -> reader.say(InboxPhrase.EXPIRED_OF, expired, of);
            case Reason.SimilarDeals similar -> similar(similar, reader);
            case Reason.Given(Set<String> names) -> list(names, reader);
        };
    }

    private static String similar(Reason.SimilarDeals similar, Reader reader) {
        if (similar.lessons().isEmpty()) return reader.say(InboxPhrase.NONE_YET);
        return reader.words()
                .list(similar.lessons().entrySet().stream()
                        .map(lesson -> reader.say(phrase(lesson.getKey())) + ": " + lesson.getValue())
                        .toList());
    }

    /** @return what a lesson is called */
    public static InboxPhrase phrase(Lesson lesson) {
        return switch (lesson) {
            case ACCEPTED -> InboxPhrase.ACCEPTED;
            case WON -> InboxPhrase.WON;
            case VALUE_KEPT -> InboxPhrase.VALUE_KEPT;
            case DATE_KEPT -> InboxPhrase.DATE_KEPT;
            case LOST -> InboxPhrase.LOST;
            case LOST_MISFIT -> InboxPhrase.LOST_MISFIT;
            case SILENT -> InboxPhrase.NEVER_REPORTED;
            case DECLINED -> InboxPhrase.DECLINED;
            case EXPIRED -> InboxPhrase.EXPIRED;
        };
    }

    private static String list(Set<String> names, Reader reader) {
        return reader.words().list(names.stream().sorted().toList());
    }
}
