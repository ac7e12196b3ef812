package io.baton.links;

import java.net.URI;

/**
 * The signed link by which a lead's sender follows it, and chooses other partners for it. Not the customer's: with that one,
 * the sender would act as the customer, and could take the RFI back.
 */
public final class SenderLink {
    private final RfiAddress addresses;
    private final Signature signature;

    private SenderLink(RfiAddress addresses, Signature signature) {
        this.addresses = addresses;
        this.signature = signature;
    }

    /**
     * @param publicUrl where senders reach the facade; with or without a slash at its end
     * @param keys the first signs, all verify
     */
    public static SenderLink of(URI publicUrl, SigningKeys keys) {
        return new SenderLink(new RfiAddress(publicUrl), new Signature("sender-link", keys));
    }

    /** @return where the sender follows the RFI: {@code <publicUrl>/v1/rfis/<rfiId>?key=<key>} */
    public URI link(String rfiId) {
        return addresses.of(rfiId, signature.of(rfiId));
    }

    /** @return whether the key is the RFI's; takes as long for a wrong key as for the right one */
    public boolean accepts(String rfiId, String key) {
        return signature.accepts(rfiId, key);
    }
}
