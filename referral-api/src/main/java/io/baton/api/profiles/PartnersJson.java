package io.baton.api.profiles;

import io.baton.events.BusinessProfile;
import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Ranked;
import io.baton.partners.PartnerSearch.Found;
import io.baton.words.RankSentences;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The partners that were found, best first. What everybody may see of them: no people.
 *
 * @param partners the partners
 */
@Serdeable
@Schema(name = "Partners")
public record PartnersJson(List<PartnerJson> partners) {

    /** A partner; profileId and location are what an RFI names as its target. */
    @Serdeable
    @Schema(name = "Partner")
    public record PartnerJson(
            String profileId,
            String location,
            String partner,
            List<String> services,
            List<String> solutions,
            List<String> industries,
            List<String> languages,
            List<String> competencies,
            List<String> endorsements,
            int points,
            List<LineJson> why) {}

    /** What one factor adds to the rank. */
    @Serdeable
    @Schema(name = "RankLine")
    public record LineJson(
            @Schema(implementation = Factor.class) String factor, int points, String reason) {}

    public static PartnersJson of(List<Found> found) {
        return new PartnersJson(found.stream().map(PartnersJson::partner).toList());
    }

    private static PartnerJson partner(Found found) {
        BusinessProfile profile = found.profile();
        return new PartnerJson(
                profile.getProfileId(),
                found.ranked().place().location(),
                profile.getPartnerName(),
                profile.getServices(),
                profile.getSolutions(),
                profile.getIndustries(),
                profile.getLanguages(),
                profile.getCompetencies(),
                profile.getEndorsements(),
                found.ranked().points(),
                found.ranked().lines().stream().map(PartnersJson::line).toList());
    }

    private static LineJson line(Ranked.Line line) {
        return new LineJson(line.factor().name(), line.points(), RankSentences.sentence(line));
    }
}
