package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.CustomerDetails;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Sha256;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import io.baton.lifecycle.rfi.SameRequest;
import io.baton.projections.records.MarkedReferral;
import io.baton.projections.records.SameRequests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Finds the referrals of requests that may be one request: each mark that two of them can share (see {@link SameRequest}) leads to the
 * referrals that have it. A mark is stored as a hash, so the index holds nothing to read of a customer, and a look-up costs the same
 * for any number of referrals. Each partner has entries of its own, so that what it finds does not depend on what others have; the
 * program's entries lie beside them.
 */
final class DuplicateIndex {
    /** Partner, or nobody for the program, and hash of a mark → the last referrals that have it. */
    static final String MARKED = "duplicates-marked";
    /** Time of receipt and referral → the partner: what is to be forgotten first comes first. */
    static final String AGES = "duplicates-ages";

    /** The last of them are kept: the same set, in whatever order they arrive. */
    static final int MOST_OF_A_MARK = 20;

    /** More than one for each that arrives, so that the index gets shorter after a rush. */
    private static final int FORGOTTEN_AT_ONCE = 2;

    private static final int MARK_BYTES = 16;
    private static final String PROGRAM = "";
    private static final Comparator<MarkedReferral> BY_RECEIPT = Comparator.comparing(MarkedReferral::getReceivedAt)
            .thenComparing(MarkedReferral::getRfiId)
            .thenComparing(MarkedReferral::getReferralId);

    private final KeyValueStore<String, SameRequests> marked;
    private final KeyValueStore<String, String> ages;

    DuplicateIndex(ProcessorContext<?, ?> context) {
        marked = context.getStateStore(MARKED);
        ages = context.getStateStore(AGES);
    }

    /**
     * @param before the state that it replaces; empty to write all its entries again
     * @param state of the partners, which knows those to be forgotten
     */
    void put(Optional<Referral> before, Referral after, PartnerState state) {
        if (before.filter(was -> sameContent(was.getRfi(), after.getRfi())).isPresent()) return;
        before.ifPresent(this::remove);
        add(after);
        forget(after.getReceivedAt().minus(DuplicatePolicy.KEPT), state);
    }

    /** @return the key of a mark among a partner's, or among all partners' */
    static String key(Optional<String> partnerId, String mark) {
        return partnerId.orElse(PROGRAM) + SEPARATOR + mark;
    }

    /** @return the hashes of the marks of the referral's request */
    static List<String> marks(Referral referral) {
        Rfi rfi = referral.getRfi();
        CustomerDetails customer = Sealing.openCustomer(rfi.getCustomer());
        return SameRequest.marks(customer.getContact().getEmail(), Sealing.openText(rfi.getNeed()), rfi.getSolutions())
                .stream()
                .map(mark -> HexFormat.of().formatHex(Sha256.of(mark), 0, MARK_BYTES))
                .toList();
    }

    private static boolean sameContent(Rfi one, Rfi other) {
        return one.getCustomer().equals(other.getCustomer())
                && one.getNeed().equals(other.getNeed())
                && one.getSolutions().equals(other.getSolutions());
    }

    private void add(Referral referral) {
        MarkedReferral added = new MarkedReferral(
                referral.getReceivedAt(),
                referral.getRfi().getRfiId(),
                referral.getRfi().getPartnerId(),
                referral.getReferralId());
        for (String key : keys(referral)) {
            List<MarkedReferral> referrals = without(key, referral);
            referrals.add(added);
            referrals.sort(BY_RECEIPT);
            int surplus = Math.max(0, referrals.size() - MOST_OF_A_MARK);
            put(key, referrals.subList(surplus, referrals.size()));
        }
        ages.put(age(referral), added.getPartnerId());
    }

    private void remove(Referral referral) {
        for (String key : keys(referral)) put(key, without(key, referral));
        ages.delete(age(referral));
    }

    private void forget(Instant before, PartnerState state) {
        List<Referral> forgotten = new ArrayList<>();
        try (KeyValueIterator<String, String> oldest = ages.range(PROGRAM, ProgramEntry.time(before))) {
            while (oldest.hasNext() && forgotten.size() < FORGOTTEN_AT_ONCE) {
                var entry = oldest.next();
                state.find(entry.value, ListEntry.referralId(entry.key)).ifPresent(forgotten::add);
            }
        }
        forgotten.forEach(this::remove);
    }

    private static List<String> keys(Referral referral) {
        Optional<String> partner = Optional.of(referral.getRfi().getPartnerId());
        return marks(referral).stream()
                .flatMap(mark -> List.of(key(partner, mark), key(Optional.empty(), mark)).stream())
                .toList();
    }

    private static String age(Referral referral) {
        return ProgramEntry.position(referral.getReceivedAt(), referral);
    }

    private List<MarkedReferral> without(String key, Referral referral) {
        SameRequests known = marked.get(key);
        List<MarkedReferral> referrals = known == null ? new ArrayList<>() : new ArrayList<>(known.getReferrals());
        referrals.removeIf(one -> one.getReferralId().equals(referral.getReferralId()));
        return referrals;
    }

    private void put(String key, List<MarkedReferral> referrals) {
        if (referrals.isEmpty()) marked.delete(key);
        else marked.put(key, new SameRequests(List.copyOf(referrals)));
    }
}
