package io.baton.projections.views;

import static io.baton.events.Stage.ACCEPTED;
import static io.baton.events.Stage.RECEIVED;

import io.baton.events.Flame;
import io.baton.events.Referral;
import io.baton.events.Stage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks one partition what is open, for monitoring: what is archived costs nothing. It is counted by the keys of the program's list, up to
 * a bound, so the cost has one, too; only who waits for a call stands in the referrals themselves.
 *
 * @param key of the partition: see {@link ReferralViews#keyOfEachPartition}
 * @param now by which something is overdue or due soon
 */
@Serdeable
public record WorkloadQuestion(String key, Instant now) implements ViewQuestion<Workload> {
    /** Of keys: they are read at some hundred thousand a second. */
    static final int MOST_COUNTED = 10_000;
    /** Of referrals: each is a look-up, and is unpacked. */
    static final int MOST_READ = 500;

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Set<Flame> WAITS_FOR_A_CALL = Set.of(Flame.LIT, Flame.ELAPSED);

    @Override
    public String store() {
        return ProgramState.LISTS;
    }

    @Override
    public Class<Workload> answerType() {
        return Workload.class;
    }

    @Override
    public Workload answer(ViewStores stores) {
        return workload(stores.store(ProgramState.LISTS), stores.store(PartnerState.REFERRALS));
    }

    Workload workload(ReadOnlyKeyValueStore<String, String> lists, ReadOnlyKeyValueStore<String, Referral> referrals) {
        Instant soon = now.plus(A_DAY);
        return new Workload(
                keys(lists, RECEIVED, ProgramOrder.RECEIVED_AT, Instant.EPOCH, Instant.MAX),
                keys(lists, ACCEPTED, ProgramOrder.RECEIVED_AT, Instant.EPOCH, Instant.MAX),
                keys(lists, RECEIVED, ProgramOrder.DUE_AT, now, soon),
                keys(lists, ACCEPTED, ProgramOrder.DUE_AT, now, soon),
                keys(lists, ACCEPTED, ProgramOrder.DUE_AT, Instant.EPOCH, now),
                keys(lists, RECEIVED, ProgramOrder.RECEIVED_AT, Instant.EPOCH, now.minus(A_DAY)),
                flames(lists, referrals));
    }

    private static Counted keys(
            ReadOnlyKeyValueStore<String, String> lists, Stage stage, ProgramOrder order, Instant from, Instant until) {
        return counted(lists, stage, order, from, until, MOST_COUNTED, (_, _) -> true);
    }

    private static Counted flames(
            ReadOnlyKeyValueStore<String, String> lists, ReadOnlyKeyValueStore<String, Referral> referrals) {
        return counted(
                lists, RECEIVED, ProgramOrder.RECEIVED_AT, Instant.EPOCH, Instant.MAX, MOST_READ, (entry, partner) -> {
                    Referral found = referrals.get(PartnerKeys.referral(partner, ListEntry.referralId(entry)));
                    return Objects.nonNull(found) && WAITS_FOR_A_CALL.contains(found.getFlame());
                });
    }

    /** The newest first: where a count ends at its bound, what it leaves out is oldest. */
    private static Counted counted(
            ReadOnlyKeyValueStore<String, String> lists,
            Stage stage,
            ProgramOrder order,
            Instant from,
            Instant until,
            int most,
            BiPredicate<String, String> wanted) {
        String first = ProgramEntry.at(stage, order, ProgramEntry.time(from));
        String end = until.equals(Instant.MAX)
                ? ProgramEntry.end(stage, order)
                : ProgramEntry.at(stage, order, ProgramEntry.time(until));
        long count = 0;
        try (KeyValueIterator<String, String> entries = lists.reverseRange(first, end)) {
            for (int looked = 0; looked < most && entries.hasNext(); looked++) {
                KeyValue<String, String> entry = entries.next();
                if (wanted.test(entry.key, entry.value)) count++;
            }
            return new Counted(count, entries.hasNext());
        }
    }
}
