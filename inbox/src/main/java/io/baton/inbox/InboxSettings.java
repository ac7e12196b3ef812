package io.baton.inbox;

import java.net.URI;

/**
 * What a deployment sets for its pages.
 *
 * @param publicUrl where readers reach them
 * @param secret signs sessions and links
 * @param localSignIn whether the links that {@code ./baton up} prints sign in: on one's own machine only
 */
public record InboxSettings(URI publicUrl, String secret, boolean localSignIn) {
    /** @return the address of a page, for a browser that has reached this service */
    public String at(String path) {
        return publicUrl.getRawPath().replaceAll("/+$", "") + path;
    }

    /** @return whether readers come by TLS */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Never the secret: settings are printed without a thought. */
    @Override
    public String toString() {
        return "InboxSettings[" + publicUrl + "]";
    }
}
