package io.baton.links;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The signed link by which a lead's sender follows it, and chooses other partners for it. Not the customer's: with that one,
 * the sender would act as the customer, and could take the RFI back.
 */
public final class SenderLink {
    private final RfiAddress addresses;
    private final DatedSignature signature;

    private SenderLink(RfiAddress addresses, DatedSignature signature) {
        this.addresses = addresses;
        this.signature = signature;
    }

    /**
     * @param publicUrl where senders reach the facade; with or without a slash at its end
     * @param keys the first signs, all verify
     */
    public static SenderLink of(URI publicUrl, SigningKeys keys) {
        return new SenderLink(new RfiAddress(publicUrl), new DatedSignature("sender-link", keys));
    }

    /**
     * @param mailedAt from when on it ages
     * @return where the sender follows the RFI: {@code <publicUrl>/v1/rfis/<rfiId>?key=<key>}
     */
    public URI link(String rfiId, Instant mailedAt) {
        return addresses.of(rfiId, signature.of(rfiId, mailedAt));
    }

    /**
     * @return when the RFI's key was mailed, at the latest; of an earlier release, which dated none, the beginning of time. Empty if it
     *     is not the RFI's: that takes as long as for the right one
     */
    public Optional<Instant> mailedAt(String rfiId, String key) {
        return signature.mailedAt(rfiId, key);
    }
}
