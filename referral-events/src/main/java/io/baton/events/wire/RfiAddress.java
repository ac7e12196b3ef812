package io.baton.events.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where RFIs are followed, by whoever has a key. */
record RfiAddress(URI publicUrl) {
    URI of(String rfiId, String key) {
        String path = URLEncoder.encode(rfiId, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + "/v1/rfis/" + path + "?key=" + key);
    }
}
