package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.events.Fit;
import io.baton.events.Location;
import io.baton.events.ReroutingMode;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.ranking.Ranked.Line;
import io.baton.lifecycle.ranking.Ranked.Reason;
import io.baton.partners.PartnerSearch.Found;
import io.baton.records.NeedRecords;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who is suggested for an RFI that went to others (L5, L6): on its page, and in mails. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int MOST_REASONS = 3;
    private static final int MOST_SEARCHED = 10;

    private final PartnerSearch partners;
    private final Supplier<ReroutingMode> rerouting;

    /** @param rerouting what the program wants done after a decline or an expiry */
    public Suggestions(PartnerSearch partners, Supplier<ReroutingMode> rerouting) {
        this.partners = partners;
        this.rerouting = rerouting;
    }

    /** @return the same for the need of what a partner received */
    public List<Found> of(Rfi received, RfiResult soFar) {
        return of(NeedRecords.toRules(received), soFar);
    }

    /**
     * @param need of the RFI
     * @param soFar where the RFI went
     * @return the best that it did not go to: none of those that have it, declined it or let it expire; none at all where the
     *     program wants nothing suggested
     */
    public List<Found> of(Need need, RfiResult soFar) {
        if (!wanted()) return List.of();
        OthersWanted wanted = OthersWanted.of(need, soFar);
        return partners.others(wanted.need(), wanted.without(), MOST);
    }

    /** @return whether the program wants others suggested, or looked for */
    public boolean wanted() {
        return rerouting.get() != ReroutingMode.OFF;
    }

    /**
     * @param need of the RFI
     * @param soFar where the RFI went
     * @param solutions what somebody looks for now, instead of what the RFI names
     * @return the best that offer some of it and that the RFI did not go to; none at all where the program wants nothing suggested
     */
    public List<Found> search(Need need, RfiResult soFar, Set<String> solutions) {
        if (!wanted()) return List.of();
        OthersWanted others = OthersWanted.of(need, soFar);
        Need searched = new Need(
                need.region(),
                need.country(),
                need.companySize(),
                need.language(),
                solutions,
                Set.of(),
                need.industries(),
                solutions);
        return partners.others(searched, others.without(), MOST_SEARCHED);
    }

    /** @return the suggestion of a found partner, without words of any language */
    public static Suggestion told(Found found) {
        BusinessProfile profile = found.profile();
        List<Fit> why = found.ranked().lines().stream()
                .filter(line -> line.points() > 0 && !about(line.reason()).isEmpty())
                .sorted(Comparator.comparingInt(Line::points).reversed())
                .limit(MOST_REASONS)
                .map(line -> fit(line, profile))
                .toList();
        String location = found.ranked().place().location();
        return Suggestion.newBuilder()
                .setProfileId(profile.getProfileId())
                .setLocation(location)
                .setPartner(profile.getPartnerName())
                .setWhy(why)
                .setCity(Offices.find(profile, location).map(Location::getCity).orElse(null))
                .build();
    }

    private static Fit fit(Line line, BusinessProfile profile) {
        return new Fit(
                line.factor().name(),
                about(line.reason()).stream()
                        .map(word -> asWritten(word, profile))
                        .toList());
    }

    /** @return what speaks for the partner; empty if nothing does: an assumed response time is no merit */
    private static List<String> about(Reason reason) {
        return switch (reason) {
            case Reason.Located located -> located.there() ? List.of(located.country()) : List.of();
            case Reason.Matches matches -> List.copyOf(matches.common());
            case Reason.Language language -> language.spoken() ? List.of(language.language()) : List.of();
            case Reason.Answers answers -> answers.answered() ? List.of(Long.toString(answers.hours())) : List.of();
            case Reason.Unanswered _ -> List.of();
            case Reason.SimilarDeals similar ->
                similar.takenOn() == 0 ? List.of() : List.of(Long.toString(similar.takenOn()));
            case Reason.Given given -> List.copyOf(given.names());
        };
    }

    /** Words are compared in their canonical form, and read as the partner writes them. */
    private static String asWritten(String word, BusinessProfile profile) {
        return Stream.of(
                        profile.getSolutions(),
                        profile.getServices(),
                        profile.getIndustries(),
                        profile.getKeywords(),
                        profile.getCompetencies(),
                        profile.getEndorsements())
                .flatMap(List::stream)
                .filter(written -> Typed.canonical(written).equals(word))
                .findFirst()
                .orElse(word);
    }
}
