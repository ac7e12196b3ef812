package io.baton.links;

import java.net.URI;

/**
 * The signed link by which a customer follows and withdraws their RFI (L14). Its holder acts as the customer, for this
 * one RFI; nobody can make one without the deployment's keys.
 */
public final class CustomerLink {
    private final RfiAddress addresses;
    private final Signature signature;

    private CustomerLink(RfiAddress addresses, Signature signature) {
        this.addresses = addresses;
        this.signature = signature;
    }

    /**
     * @param publicUrl where customers reach the facade; with or without a slash at its end
     * @param keys the first signs, all verify
     */
    public static CustomerLink of(URI publicUrl, SigningKeys keys) {
        return new CustomerLink(new RfiAddress(publicUrl), new Signature("customer-link", keys));
    }

    /** @return where the customer follows the RFI: {@code <publicUrl>/v1/rfis/<rfiId>?key=<key>} */
    public URI link(String rfiId) {
        return addresses.of(rfiId, key(rfiId));
    }

    /** @return the RFI's key: an HMAC-SHA256 over its id, in hexadecimal */
    public String key(String rfiId) {
        return signature.of(rfiId);
    }

    /** @return whether the key is the RFI's; takes as long for a wrong key as for the right one */
    public boolean accepts(String rfiId, String key) {
        return signature.accepts(rfiId, key);
    }
}
