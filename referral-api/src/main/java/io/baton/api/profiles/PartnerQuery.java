package io.baton.api.profiles;

import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.ranking.Need;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What partners are looked for.
 *
 * @param region the program's region; required
 * @param country the customer's
 * @param companySize the customer's
 * @param language the customer's
 * @param solutions wanted
 * @param services wanted
 * @param industries the customer's
 * @param q other words
 * @param limit how many at most
 */
@Introspected
public record PartnerQuery(
        @Parameter(required = true, example = "EMEA") @Nullable @QueryValue
        String region,

        @Parameter(example = "DE") @Nullable @QueryValue String country,

        @Parameter(
                description = "Who does not serve it is left out.",
                schema = @Schema(implementation = CompanySize.class))
        @Nullable
        @QueryValue
        String companySize,

        @Parameter(example = "de") @Nullable @QueryValue String language,

        @Parameter(description = "Repeated, or separated by commas.") @Nullable @QueryValue
        List<String> solutions,

        @Parameter(description = "Repeated, or separated by commas.") @Nullable @QueryValue
        List<String> services,

        @Parameter(description = "Repeated, or separated by commas.") @Nullable @QueryValue
        List<String> industries,

        @Parameter(description = "Words in the partner's name, its keywords or what it offers.") @Nullable @QueryValue
        String q,

        @Nullable @QueryValue Integer limit) {
    private static final int USUAL = 10;
    private static final int MOST = 50;

    /** @throws ProblemException if anything is wrong, naming each parameter */
    public Need need() {
        Fields fields = new Fields();
        String served = fields.line("region", region);
        if (served == null) fields.error("region", "is required");
        if (most() < 1 || most() > MOST) fields.error("limit", "must be from 1 to " + MOST);
        Optional<String> place = Optional.ofNullable(fields.country("country", country));
        Optional<String> tongue = Optional.ofNullable(fields.language("language", language));
        Optional<CompanySize> size = Optional.ofNullable(fields.oneOf("companySize", CompanySize.class, companySize));
        Set<String> wanted = words(fields, "solutions", solutions);
        Set<String> services = words(fields, "services", this.services);
        Set<String> trades = words(fields, "industries", industries);
        String others = fields.line("q", q);
        fields.check();
        return new Need(
                served,
                place,
                size,
                tongue,
                wanted,
                services,
                trades,
                others == null ? Set.of() : Set.of(Typed.spaced(others).split(" ")));
    }

    int most() {
        return limit == null ? USUAL : limit;
    }

    private static Set<String> words(Fields fields, String field, List<String> texts) {
        return Set.copyOf(fields.set(field, texts));
    }
}
