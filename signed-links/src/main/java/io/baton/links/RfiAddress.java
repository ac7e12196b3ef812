package io.baton.links;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of an RFI, with the key that opens it without an account. */
public record RfiAddress(URI publicUrl) {
    URI of(String rfiId, String key) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + "/v1/rfis/" + encoded(rfiId) + "?key=" + key);
    }

    /** @return the text as it may stand in a path or a query (RFC 3986) */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
