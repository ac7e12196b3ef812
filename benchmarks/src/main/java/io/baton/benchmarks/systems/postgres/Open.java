package io.baton.benchmarks.systems.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A referral that is open, or was until just now.
 *
 * @param request its number, which is its id
 * @param due its deadline
 */
record Open(int request, Instant due) {
    /** @param rows of an id and a deadline each */
    static List<Open> all(ResultSet rows) throws SQLException {
        List<Open> all = new ArrayList<>();
        while (rows.next())
            all.add(new Open(
                    rows.getInt(1), rows.getObject(2, OffsetDateTime.class).toInstant()));
        return all;
    }
}
