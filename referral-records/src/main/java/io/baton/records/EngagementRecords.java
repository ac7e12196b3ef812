package io.baton.records;

import io.baton.lifecycle.referral.Engagement;
import java.util.Optional;

/** What a partner records on accepting, as the contract has it and as the rules do. */
final class EngagementRecords {
    private EngagementRecords() {}

    static Engagement toRules(io.baton.events.Engagement engagement) {
        return new Engagement(
                SealedRecords.toRules(engagement.getName()),
                MoneyRecords.toRules(engagement.getValue()),
                engagement.getPurchaseDate(),
                SealedRecords.ofNullable(engagement.getNotes()),
                Optional.ofNullable(engagement.getCrmId()),
                Optional.ofNullable(engagement.getCampaignId()),
                SealedRecords.toRules(engagement.getColleagues()),
                engagement.getCallers());
    }

    static io.baton.events.Engagement toRecord(Engagement engagement) {
        io.baton.events.Engagement record = new io.baton.events.Engagement();
        record.setName(SealedRecords.toRecord(engagement.name()));
        record.setValue(MoneyRecords.toRecord(engagement.value()));
        record.setPurchaseDate(engagement.purchaseDate());
        record.setNotes(SealedRecords.orNull(engagement.notes()));
        record.setCrmId(engagement.crmId().orElse(null));
        record.setCampaignId(engagement.campaignId().orElse(null));
        record.setColleagues(SealedRecords.toRecords(engagement.colleagues()));
        record.setCallers(engagement.callers());
        return record;
    }
}
