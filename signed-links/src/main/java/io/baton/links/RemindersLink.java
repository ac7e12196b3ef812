package io.baton.links;

import java.net.URI;

/** The signed link by which the holder of an address turns reminders off, and on again. */
public final class RemindersLink {
    private final String publicUrl;
    private final Signature signature;

    private RemindersLink(String publicUrl, Signature signature) {
        this.publicUrl = publicUrl;
        this.signature = signature;
    }

    /**
     * @param publicUrl where readers reach the facade; with or without a slash at its end
     * @param keys the first signs, all verify
     */
    public static RemindersLink of(URI publicUrl, SigningKeys keys) {
        return new RemindersLink(publicUrl.toString().replaceAll("/+$", ""), new Signature("reminders-link", keys));
    }

    /**
     * @param subject the key of the reader's preferences
     * @param language what the page behind it is to be written in, BCP 47
     * @return {@code <publicUrl>/v1/mail-preferences/<subject>/reminders?key=<key>&language=<language>}
     */
    public URI link(String subject, String language) {
        return URI.create(publicUrl + "/v1/mail-preferences/" + subject + "/reminders?key=" + signature.of(subject)
                + "&language=" + language);
    }

    /** @return whether the key is the subject's; takes as long for a wrong key as for the right one */
    public boolean accepts(String subject, String key) {
        return signature.accepts(subject, key);
    }
}
