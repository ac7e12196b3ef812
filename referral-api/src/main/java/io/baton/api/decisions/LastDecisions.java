package io.baton.api.decisions;

import io.baton.events.DecisionResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each partner decided last, as this instance answered it: decisions are answered before the views have them, so a list that is read
 * next waits for it.
 */
@Singleton
final class LastDecisions {
    private static final int MOST_PARTNERS = 10_000;

    private final Map<String, Granted> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Granted> eldest) {
            return size() > MOST_PARTNERS;
        }
    };

    /**
     * A decision that changed a referral.
     *
     * @param version what it led to
     */
    record Granted(String referralId, long version) {}

    /** Keeps what a partner was answered. */
    synchronized void answered(String partnerId, DecisionResult result) {
        if (result.getAccepted()) last.put(partnerId, new Granted(result.getReferralId(), result.getVersion()));
    }

    /** @return what a partner's lists may lack; empty if it is certain that they have everything */
    synchronized Optional<Granted> of(String partnerId) {
        return Optional.ofNullable(last.get(partnerId));
    }

    /** The lists have it from now on. */
    synchronized void seen(String partnerId, Granted granted) {
        last.remove(partnerId, granted);
    }
}
