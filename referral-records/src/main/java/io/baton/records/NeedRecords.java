package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.FindPartners;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmitted;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.ranking.Need;
import java.util.Optional;
import java.util.Set;

/** What partners are looked for (L15), from the contract to the rules. */
public final class NeedRecords {
    private NeedRecords() {}

    /** @return what an RFI looks for that is to find its partners */
    public static Need toRules(RfiSubmitted rfi) {
        FindPartners find = rfi.getFindPartners();
        return new Need(
                rfi.getRegion(),
                Optional.of(rfi.getCountry()),
                Optional.of(named(CompanySize.class, rfi.getCompanySize())),
                Optional.of(rfi.getLanguage()),
                Set.copyOf(rfi.getSolutions()),
                Set.copyOf(find.getServices()),
                Set.copyOf(find.getIndustries()),
                Set.of());
    }

    /** @return what an RFI looks for that some partner has had: as far as it was told of it */
    public static Need toRules(Rfi request) {
        return new Need(
                request.getRegion(),
                Optional.of(request.getCountry()),
                Optional.of(named(CompanySize.class, request.getCompanySize())),
                Optional.of(request.getLanguage()),
                Set.copyOf(request.getSolutions()),
                Set.copyOf(request.getServices()),
                Set.copyOf(request.getIndustries()),
                Set.of());
    }
}
