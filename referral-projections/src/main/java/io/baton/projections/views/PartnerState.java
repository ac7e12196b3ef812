package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.UserMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A partner's referrals, their marks and the lists of both: they change together. Events and marks come by different ways,
 * so either may be first.
 */
final class PartnerState {
    /** Partner and referral → referral. */
    static final String REFERRALS = "partner-referrals";
    /** Partner, referral and user → marks. */
    static final String MARKS = "partner-marks";
    /** Entry of a list → nothing more: see {@link ListEntry}. */
    static final String LISTS = "partner-lists";

    private static final String NOTHING_MORE = "";

    private final KeyValueStore<String, Referral> referrals;
    private final KeyValueStore<String, UserMark> marks;
    private final KeyValueStore<String, String> lists;

    PartnerState(ProcessorContext<?, ?> context) {
        referrals = context.getStateStore(REFERRALS);
        marks = context.getStateStore(MARKS);
        lists = context.getStateStore(LISTS);
    }

    /** @return the referral as it stands, if it is known */
    Optional<Referral> find(String partnerId, String referralId) {
        return Optional.ofNullable(referrals.get(PartnerKeys.referral(partnerId, referralId)));
    }

    /** Puts a referral in the place of what it was. */
    void put(Optional<Referral> before, Referral after) {
        String partnerId = after.getRfi().getPartnerId();
        List<UserMark> marked = marksOn(partnerId, after.getReferralId());
        referrals.put(PartnerKeys.referral(partnerId, after.getReferralId()), after);
        relist(before.map(was -> ListEntry.of(was, marked)).orElse(Set.of()), ListEntry.of(after, marked));
    }

    /** Puts a user's marks in the place of what they were; none of them leaves nothing behind. */
    void put(UserMark mark) {
        Viewer user = new Viewer(mark.getPartnerId(), mark.getUserId());
        String key = PartnerKeys.mark(user, mark.getReferralId());
        Set<String> before = entries(mark);
        if (mark.getFavorite() || mark.getSkipped()) marks.put(key, mark);
        else marks.delete(key);
        relist(before, entries(mark));
    }

    /** @return the entries of the referral that the mark is on, as the marks stand now */
    private Set<String> entries(UserMark mark) {
        return find(mark.getPartnerId(), mark.getReferralId())
                .map(referral -> ListEntry.of(referral, marksOn(mark.getPartnerId(), mark.getReferralId())))
                .orElse(Set.of());
    }

    /** New entries first: whoever reads meanwhile finds the referral in one place or in both, and knows which holds. */
    private void relist(Set<String> before, Set<String> after) {
        after.stream().filter(entry -> !before.contains(entry)).forEach(entry -> lists.put(entry, NOTHING_MORE));
        before.stream().filter(entry -> !after.contains(entry)).forEach(lists::delete);
    }

    private List<UserMark> marksOn(String partnerId, String referralId) {
        List<UserMark> found = new ArrayList<>();
        try (KeyValueIterator<String, UserMark> kept =
                marks.range(PartnerKeys.first(partnerId, referralId), PartnerKeys.end(partnerId, referralId))) {
            while (kept.hasNext()) found.add(kept.next().value);
        }
        return found;
    }
}
