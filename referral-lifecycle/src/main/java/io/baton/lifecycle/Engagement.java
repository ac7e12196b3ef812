package io.baton.lifecycle;

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
 */
public record Engagement(
        Sealed name,
        Money value,
        LocalDate purchaseDate,
        Optional<Sealed> notes,
        Optional<String> crmId,
        Optional<String> campaignId,
        List<Sealed> colleagues) {
    public Engagement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(purchaseDate, "purchaseDate");
        colleagues = List.copyOf(colleagues);
    }
}
