package io.baton.records;

import static io.baton.records.Named.known;
import static io.baton.records.Named.named;

import io.baton.events.FindPartners;
import io.baton.events.Notification;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmitted;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.ranking.Need;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What partners are looked for (L15), from the contract to the rules. */
public final class NeedRecords {
    private NeedRecords() {}

    /** @return what an RFI looks for, with the wishes of its search if it has one */
    public static Need toRules(RfiSubmitted rfi) {
        return new Need(
                rfi.getRegion(),
                Optional.of(rfi.getCountry()),
                Optional.of(named(CompanySize.class, rfi.getCompanySize())),
                Optional.of(rfi.getLanguage()),
                Set.copyOf(rfi.getSolutions()),
                Set.copyOf(wishes(rfi, FindPartners::getServices)),
                Set.copyOf(wishes(rfi, FindPartners::getIndustries)),
                Set.of());
    }

    /** @return what an RFI looks for, from what a partner received of it */
    public static Need toRules(Rfi received) {
        return new Need(
                received.getRegion(),
                Optional.of(received.getCountry()),
                Optional.of(named(CompanySize.class, received.getCompanySize())),
                Optional.of(received.getLanguage()),
                Set.copyOf(received.getSolutions()),
                Set.copyOf(received.getServices()),
                Set.copyOf(received.getIndustries()),
                Set.of());
    }

    /** @return what an RFI looks for, from the notification about it as a whole; empty if an earlier release wrote that */
    public static Optional<Need> toRules(Notification draft) {
        return Optional.ofNullable(draft.getRegion())
                .map(region -> new Need(
                        region,
                        Optional.of(draft.getCountry()),
                        known(CompanySize.class, draft.getCompanySize()),
                        Optional.ofNullable(draft.getLanguage()),
                        Set.copyOf(draft.getSolutions()),
                        Set.copyOf(draft.getServices()),
                        Set.copyOf(draft.getIndustries()),
                        Set.of()));
    }

    /** @return the terms that an RFI's search wishes for; none if it names its partners itself */
    public static List<String> wishes(RfiSubmitted rfi, Function<FindPartners, List<String>> terms) {
        return Optional.ofNullable(rfi.getFindPartners()).map(terms).orElseGet(List::of);
    }
}
