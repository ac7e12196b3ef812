package io.baton.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.events.DealOutcome;
import io.baton.events.EventHeader;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent about a record: no names, addresses or texts of people, which are to be asked for at the API, by the referral's id.
 *
 * @param type what happened
 * @param body as it is signed and sent
 */
record Message(String type, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Message of(ReferralEvent event) {
        EventHeader header = event.getHeader();
        Rfi rfi = event.getAfter().getRfi();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("eventId", header.getEventId());
        data.put("referralId", header.getReferralId());
        data.put("version", header.getVersion());
        data.put("stage", event.getAfter().getStage().name());
        data.put("rfiId", header.getRfiId());
        data.put("partnerId", header.getPartnerId());
        data.put("profileId", rfi.getProfileId());
        data.put("location", rfi.getLocation());
        data.put("leadType", rfi.getLeadType().name());
        data.put("country", rfi.getCountry());
        data.put("region", rfi.getRegion());
        if (rfi.getCampaignId() != null) data.put("campaignId", rfi.getCampaignId());
        return of(MessageType.of(header.getKind()), header.getOccurredAt(), data);
    }

    /** An outcome has no personal data: it is sent as analytics read it. */
    static Message of(DealOutcome outcome) {
        Instant at = outcome.getCorrectedAt() == null ? outcome.getArchivedAt() : outcome.getCorrectedAt();
        return of(MessageType.OUTCOME, at, PlainJson.of(outcome));
    }

    private static Message of(String type, Instant at, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", type);
        envelope.put("timestamp", at.toString());
        envelope.put("data", data);
        try {
            return new Message(type, JSON.writeValueAsString(envelope));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are JSON", e);
        }
    }
}
