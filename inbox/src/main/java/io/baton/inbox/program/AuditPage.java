package io.baton.inbox.program;

import io.baton.api.program.AuditJson.ActJson;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * What people of the program did.
 *
 * @param acts last first
 * @param next the cursor of the next page; empty on the last
 */
public record AuditPage(List<ActJson> acts, Optional<String> next) implements Page {
    @Override
    public String template() {
        return "audit.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.AUDIT);
    }

    /** @return the address of the referral's page */
    public static String address(ActJson act) {
        return CaseRow.address(act.referralId(), act.partnerId());
    }

    /** @return the address of the next page */
    public Optional<String> more() {
        return next.map(cursor -> AuditPageController.PATH + "?cursor=" + RfiAddress.encoded(cursor));
    }
}
