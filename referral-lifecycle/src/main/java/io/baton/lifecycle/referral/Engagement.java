package io.baton.lifecycle.referral;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the partner records on accepting (L4).
 *
 * @param name what the partner calls the deal
 * @param value the estimated deal value
 * @param purchaseDate the estimated purchase date; a month or quarter is kept as its last day
 * @param notes what the customer is looking for, in more detail
 * @param crmId the partner's own reference: never shown to the program, never in outcomes
 * @param campaignId the campaign; the RFI's unless the partner named another
 * @param colleagues the partner's people who work on it
 * @param callers the pseudonyms of those who call the customer; empty for all of the location's contacts
 */
public record Engagement(
        Sealed name,
        Money value,
        LocalDate purchaseDate,
        Optional<Sealed> notes,
        Optional<String> crmId,
        Optional<String> campaignId,
        List<Sealed> colleagues,
        List<String> callers) {
    public Engagement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(purchaseDate, "purchaseDate");
        colleagues = List.copyOf(colleagues);
        callers = List.copyOf(callers);
    }

    Engagement edited(Decision.Edit edit) {
        return new Engagement(
                edit.name().orElse(name),
                edit.value().orElseGet(() -> edit.part().over(value)),
                edit.purchaseDate().orElse(purchaseDate),
                edit.cleared().contains(EngagementField.NOTES)
                        ? Optional.empty()
                        : edit.notes().or(() -> notes),
                edit.cleared().contains(EngagementField.CRM_ID)
                        ? Optional.empty()
                        : edit.crmId().or(() -> crmId),
                edit.cleared().contains(EngagementField.CAMPAIGN_ID)
                        ? Optional.empty()
                        : edit.campaignId().or(() -> campaignId),
                colleagues,
                callers);
    }

    /** @return the same engagement with other people on it */
    Engagement with(Colleagues others) {
        return new Engagement(name, value, purchaseDate, notes, crmId, campaignId, others.people(), callers);
    }

    Colleagues staff() {
        return new Colleagues(colleagues);
    }
}
