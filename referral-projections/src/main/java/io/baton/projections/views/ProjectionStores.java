package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.UserMark;
import io.baton.kafka.streams.KeyValueStores;
import io.baton.projections.records.FunnelCell;
import io.baton.projections.records.PartnerMonth;
import io.baton.projections.records.SameRequests;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of the views, declared once: projections that share one run in one task. */
final class ProjectionStores {
    /** A partner's referrals, marks, lists, history and figures, the program's list and funnel of them, and which may be duplicates. */
    static final StoreBuilder<?>[] PARTNER = {
        KeyValueStores.of(PartnerState.REFERRALS, Referral.class),
        KeyValueStores.of(PartnerState.MARKS, UserMark.class),
        KeyValueStores.of(PartnerState.LISTS, Serdes.String(), Serdes.String()),
        KeyValueStores.of(ProgramState.LISTS, Serdes.String(), Serdes.String()),
        KeyValueStores.of(History.ROWS, Serdes.String(), new HistoryRowSerde()),
        KeyValueStores.of(FiguresProjection.FIGURES, PartnerMonth.class),
        KeyValueStores.of(FunnelProjection.FUNNEL, FunnelCell.class),
        KeyValueStores.of(DuplicateIndex.MARKED, SameRequests.class),
        KeyValueStores.of(DuplicateIndex.AGES, Serdes.String(), Serdes.String()),
    };

    /** An RFI's result, and its referrals. */
    static final StoreBuilder<?>[] RFI = {
        KeyValueStores.of(RfiProjection.REFERRALS, Referral.class),
        KeyValueStores.of(ResultProjection.RESULTS, RfiResult.class),
    };

    static final StoreBuilder<?> SENT_RFIS = KeyValueStores.of(SentProjection.SENT, Serdes.String(), Serdes.String());

    static final StoreBuilder<?>[] REGISTRATIONS = {
        KeyValueStores.of(RegistrationProjection.QUEUES, Referral.class),
        KeyValueStores.of(RegistrationProjection.PLACES, Serdes.String(), Serdes.String()),
    };

    private ProjectionStores() {}
}
