package io.baton.links;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The signed link by which a customer follows and withdraws their RFI (L14). Its holder acts as the customer, for this
 * one RFI; nobody can make one without the deployment's keys.
 */
public final class CustomerLink {
    private final RfiAddress addresses;
    private final DatedSignature signature;

    private CustomerLink(RfiAddress addresses, DatedSignature signature) {
        this.addresses = addresses;
        this.signature = signature;
    }

    /**
     * @param publicUrl where customers reach the facade; with or without a slash at its end
     * @param keys the first signs, all verify
     */
    public static CustomerLink of(URI publicUrl, SigningKeys keys) {
        return new CustomerLink(new RfiAddress(publicUrl), new DatedSignature("customer-link", keys));
    }

    /**
     * @param mailedAt from when on it ages
     * @return where the customer follows the RFI: {@code <publicUrl>/v1/rfis/<rfiId>?key=<key>}
     */
    public URI link(String rfiId, Instant mailedAt) {
        return addresses.of(rfiId, key(rfiId, mailedAt));
    }

    /** @return the RFI's key: the day, and an HMAC-SHA256 over day and id, in hexadecimal. It is the same all day */
    public String key(String rfiId, Instant mailedAt) {
        return signature.of(rfiId, mailedAt);
    }

    /**
     * @return when the RFI's key was mailed, at the latest; of an earlier release, which dated none, the beginning of time. Empty if it
     *     is not the RFI's: that takes as long as for the right one
     */
    public Optional<Instant> mailedAt(String rfiId, String key) {
        return signature.mailedAt(rfiId, key);
    }
}
