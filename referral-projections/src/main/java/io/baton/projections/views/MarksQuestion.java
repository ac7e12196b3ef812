package io.baton.projections.views;

import io.baton.events.UserMark;
import io.micronaut.serde.annotation.Serdeable;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Asks for the viewer's own marks on a referral, whether or not there is one of this id. */
@Serdeable
public record MarksQuestion(Viewer viewer, String referralId) implements ViewQuestion<Marks> {
    @Override
    public String store() {
        return PartnerState.MARKS;
    }

    @Override
    public String key() {
        return viewer.partnerId();
    }

    @Override
    public Class<Marks> answerType() {
        return Marks.class;
    }

    @Override
    public Marks answer(ViewStores stores) {
        ReadOnlyKeyValueStore<String, UserMark> marks = stores.store(PartnerState.MARKS);
        return Marks.of(marks.get(PartnerKeys.mark(viewer, referralId)));
    }
}
