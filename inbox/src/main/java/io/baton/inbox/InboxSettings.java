package io.baton.inbox;

import io.baton.branding.ProgramDetails;
import io.baton.links.SigningKeys;
import java.net.URI;
import java.util.Optional;

/**
 * What a deployment sets for its pages.
 *
 * @param publicUrl where readers reach them
 * @param linkKeys sign sessions and links
 * @param localKeys sign the links that {@code ./baton up} prints: on one's own machine only
 * @param provider whether people sign in at an identity provider, too
 * @param program whose pages these are
 */
public record InboxSettings(
        URI publicUrl,
        SigningKeys linkKeys,
        Optional<SigningKeys> localKeys,
        boolean provider,
        ProgramDetails program) {
    /** @return the address of a page, for a browser that has reached this service */
    public String at(String path) {
        return publicUrl.getRawPath().replaceAll("/+$", "") + path;
    }

    /** @return whether readers come by TLS */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Never the keys: settings are printed without a thought. */
    @Override
    public String toString() {
        return "InboxSettings[" + publicUrl + "]";
    }
}
