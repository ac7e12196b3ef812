package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.UserMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A partner's referrals, their marks and the lists of both: they change together. Events and marks arrive by
 * different topics, so either may be first.
 */
final class PartnerState {
    /** Partner and referral → referral. */
    static final String REFERRALS = "partner-referrals";
    /** Partner, referral and user → marks. */
    static final String MARKS = "partner-marks";
    /** Key of a list entry → an empty value: see {@link ListEntry}. */
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

    /** @param before the state that it replaces; empty to write all its list entries again */
    void put(Optional<Referral> before, Referral after) {
        String partnerId = after.getRfi().getPartnerId();
        List<UserMark> marked = marksOn(partnerId, after.getReferralId());
        relist(
                before.map(was -> ListEntry.of(was, marked)).orElse(Set.of()),
                ListEntry.of(after, marked),
                () -> referrals.put(PartnerKeys.referral(partnerId, after.getReferralId()), after));
    }

    /** Replaces a user's marks, and writes their list entries even if nothing changed; without any mark, nothing is stored. */
    void put(UserMark mark) {
        List<UserMark> before = marksOn(mark.getPartnerId(), mark.getReferralId());
        List<UserMark> after = new ArrayList<>(before);
        after.removeIf(other -> other.getUserId().equals(mark.getUserId()));
        after.add(mark);
        Optional<Referral> referral = find(mark.getPartnerId(), mark.getReferralId());
        Set<String> listed = referral.map(marked -> ListEntry.of(marked, after)).orElse(Set.of());
        Set<String> listedNoMore = new HashSet<>(
                referral.map(marked -> ListEntry.of(marked, before)).orElse(Set.of()));
        listedNoMore.removeAll(listed);
        relist(listedNoMore, listed, () -> keep(mark));
    }

    private void keep(UserMark mark) {
        Viewer user = new Viewer(mark.getPartnerId(), mark.getUserId(), Optional.empty());
        String key = PartnerKeys.mark(user, mark.getReferralId());
        if (mark.getFavorite() || mark.getSkipped() || mark.getOpened()) marks.put(key, mark);
        else marks.delete(key);
    }

    /**
     * New entries are written before the referral, and old ones deleted after it: a reader that sees the change finds it in its lists,
     * and recognizes entries that are out of date.
     */
    private void relist(Set<String> before, Set<String> after, Runnable change) {
        after.stream().filter(entry -> !before.contains(entry)).forEach(entry -> lists.put(entry, NOTHING_MORE));
        change.run();
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
