package io.baton.inbox.board;

import io.baton.api.referrals.ReferralJson;
import io.baton.api.web.MoneyJson;
import java.time.LocalDate;

/**
 * An accepted deal.
 *
 * @param id of its request
 * @param name what the partner calls it
 * @param company the customer
 * @param value what it is expected to be worth
 * @param purchase when the customer is expected to buy
 * @param late whether that day has passed
 */
public record Deal(String id, String name, String company, MoneyJson value, LocalDate purchase, boolean late) {
    static Deal of(ReferralJson referral, LocalDate today) {
        LocalDate purchase = referral.engagement().purchaseDate();
        return new Deal(
                referral.referralId(),
                referral.engagement().name(),
                referral.company(),
                referral.engagement().value(),
                purchase,
                purchase.isBefore(today));
    }
}
