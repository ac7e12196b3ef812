package io.baton.inbox.program;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the program's lists of referrals.
 *
 * @param next the cursor of the next page; empty on the last
 */
public record CasesPage(Narrowed narrowed, WorkList list, List<CaseRow> rows, Optional<String> next) implements Page {
    @Override
    public String template() {
        return "programlist.jte";
    }

    @Override
    public String title(Reader reader) {
        return list.label(reader);
    }

    /** @return the address of another list, narrowed down alike */
    public String address(WorkList other) {
        return narrowed.on(ProgramController.REFERRALS, Map.of("list", other.key()));
    }

    /** @return the address of the next page */
    public Optional<String> more() {
        return next.map(
                cursor -> narrowed.on(ProgramController.REFERRALS, Map.of("list", list.key(), "cursor", cursor)));
    }
}
