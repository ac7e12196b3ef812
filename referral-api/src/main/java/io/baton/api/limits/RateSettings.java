package io.baton.api.limits;

/**
 * How many requests are answered; 0 for all of them.
 *
 * @param formsPerHour of the public pages, from one network
 * @param strangersPerMinute without a valid token or session, from one network
 * @param callerPerMinute from one caller
 * @param proxies how many stand before this service, each of which adds to {@code X-Forwarded-For} whom it has answered
 */
public record RateSettings(int formsPerHour, int strangersPerMinute, int callerPerMinute, int proxies) {
    /** @return how many are allowed in the allowance's window */
    int most(Allowance allowance) {
        return switch (allowance) {
            case FORM -> formsPerHour;
            case STRANGER -> strangersPerMinute;
            case CALLER -> callerPerMinute;
        };
    }
}
