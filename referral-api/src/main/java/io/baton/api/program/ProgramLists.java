package io.baton.api.program;

import io.baton.projections.views.ProgramPage;
import io.baton.projections.views.ProgramPages;
import io.baton.projections.views.ProgramQuery;
import io.baton.projections.views.ReferralViews;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the program's list out of all partitions. */
@Singleton
final class ProgramLists {
    /** Each partition gives so many, of which most are left for the next page. */
    private static final int AT_ONCE = 200;

    private final ReferralViews views;

    ProgramLists(ReferralViews views) {
        this.views = views;
    }

    /** @return one page of the query's */
    ProgramPages page(ProgramQuery query) {
        List<ProgramPage> pages = views.keyOfEachPartition().stream()
                .map(key -> views.ask(query.from(key)))
                .toList();
        return ProgramPages.merged(pages, query.direction(), query.limit());
    }

    /** @return page after page, until there are as many rows as the query wants, or no more */
    ProgramPages pages(ProgramQuery query) {
        List<ProgramPage.Row> rows = new ArrayList<>();
        Optional<String> next = query.behind();
        do {
            ProgramPages page = page(query.page(next, Math.min(AT_ONCE, query.limit() - rows.size())));
            rows.addAll(page.rows());
            next = page.next();
        } while (next.isPresent() && rows.size() < query.limit());
        return new ProgramPages(rows, next);
    }
}
