package io.baton.quickstart.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Where the mails of a Baton can be seen arriving. */
interface Mailbox {
    /** A mail as the demo looks at it. */
    record Mail(String recipient, String subject) {}

    /** @return the mails that have come since the last look, oldest first; at first, since this was made */
    List<Mail> look();

    /** @param place a directory of .eml files, or a Mailpit's address */
    static Mailbox at(URI place) {
        return "file".equals(place.getScheme()) ? new MailFolder(Path.of(place)) : new Mailpit(place);
    }
}
