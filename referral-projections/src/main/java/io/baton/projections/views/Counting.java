package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.UserMark;
import io.baton.projections.views.Counts.Count;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Counts what stands in a viewer's lists. */
record Counting(
        Viewer viewer,
        ReadOnlyKeyValueStore<String, String> lists,
        ReadOnlyKeyValueStore<String, Referral> referrals,
        ReadOnlyKeyValueStore<String, UserMark> marks) {
    /** Of a longer list, the count says that there are more. */
    static final int MOST = 99;

    /** Who sees only some of the partner's referrals may have to pass many others. */
    private static final int MOST_LOOKED_AT = 500;

    private static final List<ListFilter> STAGES = List.of(ListFilter.INBOX, ListFilter.ACTIVE, ListFilter.ARCHIVED);

    Counts count() {
        List<Count> counts = new ArrayList<>();
        for (LeadList list : LeadList.values()) for (ListFilter stage : STAGES) counts.add(count(list, stage));
        return new Counts(counts);
    }

    private Count count(LeadList list, ListFilter stage) {
        ListQuery query = new ListQuery(
                viewer, list, stage, Order.RECEIVED_AT, Direction.DESCENDING, Wanted.ALL, Optional.empty(), MOST);
        int count = 0;
        int unopened = 0;
        try (ListEntries entries = ListEntries.behind(Optional.empty(), query, lists)) {
            for (int looked = 0; looked < MOST_LOOKED_AT && count < MOST && entries.hasNext(); looked++) {
                String referralId = ListEntry.referralId(entries.next());
                if (!sees(referralId)) continue;
                Marks marked = Marks.of(marks.get(PartnerKeys.mark(viewer, referralId)));
                if (!query.shows(marked)) continue;
                count++;
                if (!marked.opened()) unopened++;
            }
            return new Count(list, stage, count, unopened, entries.hasNext());
        }
    }

    private boolean sees(String referralId) {
        if (viewer.person().isEmpty()) return true;
        Referral referral = referrals.get(PartnerKeys.referral(viewer.partnerId(), referralId));
        return referral != null && viewer.sees(referral);
    }
}
