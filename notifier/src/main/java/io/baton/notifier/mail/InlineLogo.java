package io.baton.notifier.mail;

import io.baton.branding.Logo;
import io.baton.branding.ProgramDetails;
import java.util.Optional;

/**
 * The program's logo in a mail: it travels with the mail, because mail programs load nothing from elsewhere before their reader allows it.
 *
 * @param contentId by which the HTML names it, without angle brackets
 * @param name of the program, for those who do not see the picture
 */
public record InlineLogo(Logo logo, String contentId, String name) {
    /** @return the logo, if the program has one that mail programs show */
    static Optional<InlineLogo> of(ProgramDetails program, String domain) {
        return program.logo()
                .filter(logo -> logo.format().isForMails())
                .map(logo -> new InlineLogo(logo, "logo@" + domain, program.name()));
    }
}
