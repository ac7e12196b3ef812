package io.baton.inbox.program;

import io.baton.api.program.PossibleDuplicateJson;
import io.baton.inbox.requests.Overview;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;

/**
 * An earlier referral that another one may repeat.
 *
 * @param request what the program reads of it
 * @param office what the partner's location is called
 */
public record EarlierCase(PossibleDuplicateJson request, String office) {
    static EarlierCase of(PossibleDuplicateJson request, Offices offices) {
        return new EarlierCase(request, offices.name(request.profileId(), request.location()));
    }

    /** @return the address of its page */
    public String address() {
        return CaseRow.address(request.referralId(), request.partnerId());
    }

    /** @return who has it or had it, and how it stands */
    public String holder(Reader reader) {
        return reader.words().named(request.partner(), office) + ", " + Overview.stage(request.stage(), reader);
    }
}
