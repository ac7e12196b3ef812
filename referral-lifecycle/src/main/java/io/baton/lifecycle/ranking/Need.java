package io.baton.lifecycle.ranking;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Typed;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What partners are looked for. What is empty is not asked for.
 *
 * @param region the program's region; who serves another is left out (L1)
 * @param country the customer's country, ISO 3166-1 alpha-2
 * @param companySize the customer's size; who does not serve it is left out (L15)
 * @param language the customer's language, BCP 47
 * @param solutions the wanted solutions
 * @param services the wanted services
 * @param industries the customer's industries
 * @param keywords other words that a profile may have: in its keywords, its partner's name or what it offers
 */
public record Need(
        String region,
        Optional<String> country,
        Optional<CompanySize> companySize,
        Optional<String> language,
        Set<String> solutions,
        Set<String> services,
        Set<String> industries,
        Set<String> keywords) {
    public Need {
        Objects.requireNonNull(region, "region");
        solutions = Terms.of(solutions);
        services = Terms.of(services);
        industries = Terms.of(industries);
        keywords = Terms.searched(keywords);
    }

    /** @return the need of who asks for nothing but the region, and partners for this size if it is known */
    public static Need of(String region, Optional<CompanySize> companySize) {
        return new Need(
                region, Optional.empty(), companySize, Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * The one filter of a search: who serves another region or not the customer's size is left out (L1, L15).
     *
     * @param profileRegion the region that a profile is for
     * @param servedSizes the company sizes that it serves; empty for all
     */
    boolean servedBy(String profileRegion, Set<CompanySize> servedSizes) {
        return Typed.same(region, profileRegion)
                && companySize.map(wanted -> wanted.servedBy(servedSizes)).orElse(true);
    }
}
