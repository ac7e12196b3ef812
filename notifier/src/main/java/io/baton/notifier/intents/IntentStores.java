package io.baton.notifier.intents;

import io.baton.events.Notification;
import io.baton.events.Origin;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.streams.KeyValueStores;
import io.baton.notifier.policy.FurtherTargets;
import io.baton.notifier.policy.Standing;
import io.baton.notifier.policy.Standings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of the RFIs. Personal data is only in the drafts, sealed, until the engine has published the result. */
final class IntentStores {
    private static final String DRAFTS = "drafts";
    private static final String HALVES = "halves";
    private static final String ANSWERS = "answers";
    private static final String STANDINGS = "standings";
    private static final char SEPARATOR = '\0';

    /** Keys are plain: an RFI's id with a record's topic and offset may be longer than any key that is taken from a topic. */
    static final StoreBuilder<?>[] ALL = {
        KeyValueStores.of(DRAFTS, Serdes.String(), new SingleObjectSerde<>(Notification.class)),
        KeyValueStores.of(HALVES, Serdes.String(), Serdes.String()),
        KeyValueStores.of(ANSWERS, Serdes.String(), new SingleObjectSerde<>(RfiResult.class)),
        KeyValueStores.of(STANDINGS, Serdes.String(), new StandingSerde()),
        HeldEvents.builder(),
    };

    /** A submission, or its result: each may be read first. */
    enum Half {
        SUBMISSION,
        /** The result by which the RFI was taken in. */
        FIRST_ANSWER,
        OTHER_ANSWER,
        /** The first result by which no partner fits: the same id may come again. */
        NOBODY_FITS
    }

    private final KeyValueStore<String, Notification> drafts;
    private final KeyValueStore<String, String> halves;
    private final KeyValueStore<String, RfiResult> answers;
    private final KeyValueStore<String, Standing> standings;

    IntentStores(ProcessingContext context) {
        drafts = context.getStateStore(DRAFTS);
        halves = context.getStateStore(HALVES);
        answers = context.getStateStore(ANSWERS);
        standings = context.getStateStore(STANDINGS);
    }

    /**
     * Matches a half with the other one. Keeps neither once both were read, nor any once the RFI was taken in: a later
     * submission may get the first one's result again, and never a result of its own.
     *
     * @return the other half, if it was read before
     */
    Optional<Half> meet(String rfiId, Origin submission, Half half) {
        String key = recordKey(rfiId, submission);
        Optional<Half> other = Optional.ofNullable(halves.delete(key)).map(Half::valueOf);
        if (other.isEmpty() && answer(rfiId).isEmpty()) halves.put(key, half.name());
        return other;
    }

    /** Keeps the customer's notification until this submission has its result. */
    void putDraft(String rfiId, Origin submission, Notification draft) {
        drafts.put(recordKey(rfiId, submission), draft);
    }

    /** Keeps the draft of a submission of further targets until each has its answer. */
    void putFurther(String rfiId, Origin submission, Notification draft) {
        drafts.put(further(rfiId) + recordKey(rfiId, submission), draft);
    }

    /** @return the drafts of submissions whose further targets all have their answers now; they are removed */
    List<Notification> takeAnswered(String rfiId, RfiResult answer) {
        Map<String, Notification> waiting = new LinkedHashMap<>();
        try (KeyValueIterator<String, Notification> found = drafts.prefixScan(further(rfiId), new StringSerializer())) {
            found.forEachRemaining(next -> waiting.put(next.key, next.value));
        }
        waiting.values().removeIf(draft -> FurtherTargets.refused(draft, answer).isEmpty());
        waiting.keySet().forEach(drafts::delete);
        return List.copyOf(waiting.values());
    }

    /** Begins as no id does, so that it is not taken for the RFI's own draft. */
    private static String further(String rfiId) {
        return key("", rfiId) + SEPARATOR;
    }

    /** @return the customer's notification of this submission, if one is kept; it is removed */
    Optional<Notification> takeDraft(String rfiId, Origin submission) {
        return Optional.ofNullable(drafts.delete(recordKey(rfiId, submission)));
    }

    /** Removes the submissions of an RFI that was taken in: the one that counts has its result. */
    void forgetSubmissions(String rfiId) {
        keys(drafts, rfiId).forEach(drafts::delete);
        halves.delete(nobodyFits(rfiId));
        keys(halves, rfiId).stream()
                .filter(key -> halves.get(key).equals(Half.SUBMISSION.name()))
                .forEach(halves::delete);
    }

    private static List<String> keys(KeyValueStore<String, ?> store, String rfiId) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, ?> found = store.prefixScan(key(rfiId, ""), new StringSerializer())) {
            found.forEachRemaining(next -> keys.add(next.key));
        }
        return keys;
    }

    /** @return whether somebody was told that no partner fits the RFI: it may be submitted again and again */
    boolean isToldThatNobodyFits(String rfiId) {
        return halves.get(nobodyFits(rfiId)) != null;
    }

    void putToldThatNobodyFits(String rfiId) {
        halves.put(nobodyFits(rfiId), Half.NOBODY_FITS.name());
    }

    /** @return whether somebody was told that this target was not reached: it may be chosen again */
    boolean isTold(String rfiId, TargetResult refused) {
        return halves.get(notReached(rfiId, refused)) != null;
    }

    void putTold(String rfiId, TargetResult refused) {
        halves.put(notReached(rfiId, refused), Half.OTHER_ANSWER.name());
    }

    private static String notReached(String rfiId, TargetResult refused) {
        return key(rfiId, "not-reached\n" + FurtherTargets.name(refused));
    }

    /** No record's key: it names no topic. */
    private static String nobodyFits(String rfiId) {
        return key(rfiId, "nobody-fits");
    }

    /** @return the RFI's last result, if it was taken in */
    Optional<RfiResult> answer(String rfiId) {
        return Optional.ofNullable(answers.get(rfiId));
    }

    void putAnswer(RfiResult answer) {
        answers.put(answer.getRfiId(), answer);
    }

    /** @return the version of the referral's last event read; 0 before the first */
    long version(String rfiId, String referralId) {
        Standing standing = standings.get(key(rfiId, referralId));
        return standing == null ? 0 : standing.version();
    }

    void putStanding(String rfiId, String referralId, Standing standing) {
        standings.put(key(rfiId, referralId), standing);
    }

    /** @return the state of the RFI and its referrals */
    Standings known(String rfiId) {
        String prefix = key(rfiId, "");
        Map<String, Standing> referrals = new HashMap<>();
        try (KeyValueIterator<String, Standing> found = standings.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, Standing> next = found.next();
                referrals.put(next.key.substring(prefix.length()), next.value);
            }
        }
        return new Standings(answer(rfiId), referrals);
    }

    static String key(String rfiId, String referralId) {
        return rfiId + SEPARATOR + referralId;
    }

    /** Contains the topic: after an import, the stores name records of two topics. */
    private static String recordKey(String rfiId, Origin record) {
        return key(rfiId, record.getTopic() + "/" + record.getPartition() + "@" + record.getOffset());
    }
}
