package io.baton.quickstart.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Reads the mails that a Baton sends. */
interface Mailbox {
    /** The fields of a mail that the demo checks. */
    record Mail(String recipient, String subject) {}

    /** @return the mails since the last call, oldest first; at the first call, since this was made */
    List<Mail> look();

    /** @param place a directory of .eml files, or a Mailpit's address */
    static Mailbox at(URI place) {
        return "file".equals(place.getScheme()) ? new MailFolder(Path.of(place)) : new Mailpit(place);
    }
}
