package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.UserMark;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.kafka.streams.FailedRecordHandler;
import io.baton.projections.records.SameRequests;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The views' topology, and the reading of its stores. */
final class ViewsDriver implements AutoCloseable {
    private final TopologyTestDriver driver;

    ViewsDriver() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "views-test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/views-test/" + UUID.randomUUID());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class.getName());
        driver =
                new TopologyTestDriver(new ViewsTopology(new PlainSerdes(), Topic::name, 4, _ -> {}).build(), settings);
    }

    void event(ReferralEvent event) {
        pipe(Topics.REFERRAL_EVENTS, event.getHeader().getReferralId(), event);
    }

    void mark(Viewer user, String referralId, Marks marks) {
        UserMark mark = new UserMark(
                user.partnerId(), user.userId(), referralId, marks.favorite(), marks.skipped(), marks.opened());
        pipe(Topics.USER_MARKS, MarkKey.of(user, referralId), marks.equals(Marks.NONE) ? null : mark);
    }

    void mark(String key) {
        pipe(Topics.USER_MARKS, key, null);
    }

    ReferralPage page(ListQuery query) {
        return new PageReading(
                        query,
                        driver.getKeyValueStore(PartnerState.LISTS),
                        driver.getKeyValueStore(PartnerState.REFERRALS),
                        driver.getKeyValueStore(PartnerState.MARKS))
                .read();
    }

    Counts counts(Viewer viewer) {
        return new Counting(
                        viewer,
                        driver.getKeyValueStore(PartnerState.LISTS),
                        driver.getKeyValueStore(PartnerState.REFERRALS),
                        driver.getKeyValueStore(PartnerState.MARKS))
                .count();
    }

    void result(RfiResult result) {
        pipe(Topics.RFI_RESULTS, result.getRfiId(), result);
    }

    ReadOnlyKeyValueStore<String, String> sent() {
        return driver.getKeyValueStore(SentProjection.SENT);
    }

    Optional<RfiView> rfi(RfiQuestion question) {
        return question.found(
                        driver.getKeyValueStore(ResultProjection.RESULTS),
                        driver.getKeyValueStore(RfiProjection.REFERRALS))
                .rfi();
    }

    Funnel funnel(FunnelQuestion question) {
        return question.funnel(driver.getKeyValueStore(FunnelProjection.FUNNEL));
    }

    Workload workload(Instant now) {
        return new WorkloadQuestion("any", now)
                .workload(driver.getKeyValueStore(ProgramState.LISTS), driver.getKeyValueStore(PartnerState.REFERRALS));
    }

    ProgramReading program() {
        return new ProgramReading(
                driver.getKeyValueStore(ProgramState.LISTS),
                driver.getKeyValueStore(PartnerState.REFERRALS),
                driver.getKeyValueStore(History.ROWS));
    }

    AuditPage audit(AuditQuestion question) {
        return question.page(
                driver.getKeyValueStore(ProgramState.LISTS),
                driver.getKeyValueStore(PartnerState.REFERRALS),
                driver.getKeyValueStore(History.ROWS));
    }

    FoundDuplicates duplicates(Optional<Viewer> viewer, DuplicatesQuestion.Asked... asked) {
        return new DuplicateReading(
                        viewer,
                        driver.getKeyValueStore(DuplicateIndex.MARKED),
                        driver.getKeyValueStore(PartnerState.REFERRALS))
                .read(List.of(asked));
    }

    /** @return what the index has of each mark */
    List<SameRequests> marked() {
        List<SameRequests> marked = new ArrayList<>();
        KeyValueStore<String, SameRequests> store = driver.getKeyValueStore(DuplicateIndex.MARKED);
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> marked.add(entry.value));
        }
        return marked;
    }

    /** @return the keys and values of a store, as they are written */
    List<String> content(String store) {
        List<String> content = new ArrayList<>();
        try (var entries = driver.getKeyValueStore(store).all()) {
            entries.forEachRemaining(entry -> content.add(entry.key + "=" + entry.value));
        }
        return content;
    }

    History history(String partnerId, String referralId) {
        return new History(driver.getKeyValueStore(History.ROWS), partnerId, referralId);
    }

    /** @return the ids on the list, last received first */
    List<String> ids(Viewer viewer, LeadList list, ListFilter filter) {
        return ids(page(query(viewer, list, filter)));
    }

    static List<String> ids(ReferralPage page) {
        return page.rows().stream()
                .map(ReferralPage.Row::referral)
                .map(Referral::getReferralId)
                .toList();
    }

    static ListQuery query(Viewer viewer, LeadList list, ListFilter filter) {
        return new ListQuery(
                viewer, list, filter, Order.RECEIVED_AT, Direction.DESCENDING, Wanted.ALL, Optional.empty(), 50);
    }

    /** As a crash may: one store has lost what another one kept. */
    void lose(String store) {
        KeyValueStore<Object, Object> lost = driver.getKeyValueStore(store);
        List<Object> keys = new ArrayList<>();
        try (var entries = lost.all()) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(lost::delete);
    }

    private <T extends SpecificRecord> void pipe(Topic<T> topic, String key, T value) {
        driver.createInputTopic(
                        topic.name(),
                        new StringSerializer(),
                        new PlainSerdes().of(topic).serializer())
                .pipeInput(key, value);
    }

    @Override
    public void close() {
        driver.close();
    }
}
