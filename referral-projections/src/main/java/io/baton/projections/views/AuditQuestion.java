package io.baton.projections.views;

import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * What people of the program did to the referrals of one partition, last first.
 *
 * @param key of the partition: see {@link ReferralViews#keyOfEachPartition}
 * @param behind the position behind which the page begins; empty for the first page
 * @param limit how many at the most; at least 1
 */
@Serdeable
public record AuditQuestion(String key, Optional<String> behind, int limit) implements ViewQuestion<AuditPage> {
    @Override
    public String store() {
        return ProgramState.LISTS;
    }

    @Override
    public Class<AuditPage> answerType() {
        return AuditPage.class;
    }

    @Override
    public AuditPage answer(ViewStores stores) {
        return page(stores.store(ProgramState.LISTS), stores.store(PartnerState.REFERRALS), stores.store(History.ROWS));
    }

    AuditPage page(
            ReadOnlyKeyValueStore<String, String> lists,
            ReadOnlyKeyValueStore<String, Referral> referrals,
            ReadOnlyKeyValueStore<String, HistoryRow> history) {
        String end = behind.map(AuditEntry::at).orElse(AuditEntry.END);
        try (KeyValueIterator<String, String> entries = lists.reverseRange(AuditEntry.at(""), end)) {
            // A range has its end, too: the last entry of the page before.
            if (entries.hasNext() && entries.peekNextKey().equals(end)) entries.next();
            List<AuditPage.Row> rows = new ArrayList<>();
            while (entries.hasNext() && rows.size() < limit) {
                KeyValue<String, String> entry = entries.next();
                rows.add(row(entry.key, entry.value, referrals, history));
            }
            return new AuditPage(rows, entries.hasNext());
        }
    }

    /** Both are stored before the entry; after a crash, one store may have lost what is then read again. */
    private static AuditPage.Row row(
            String entry,
            String partnerId,
            ReadOnlyKeyValueStore<String, Referral> referrals,
            ReadOnlyKeyValueStore<String, HistoryRow> history) {
        String referralId = AuditEntry.referralId(entry);
        Referral referral = referrals.get(PartnerKeys.referral(partnerId, referralId));
        HistoryRow event = history.get(History.key(partnerId, referralId, AuditEntry.version(entry)));
        if (referral == null || event == null) throw new ViewsUnavailableException("the view is behind", null);
        return new AuditPage.Row(referral, event, AuditEntry.position(entry));
    }
}
