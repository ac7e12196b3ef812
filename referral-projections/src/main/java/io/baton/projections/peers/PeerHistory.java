package io.baton.projections.peers;

import io.baton.projections.views.HistoryPage;
import io.baton.projections.views.HistoryRow;
import io.baton.projections.views.HistoryRowSerde;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A part of a referral's history, as it travels between instances.
 *
 * @param rows as they are kept, in Base64
 * @param more whether others follow
 */
@Serdeable
record PeerHistory(List<String> rows, boolean more) {
    private static final HistoryRowSerde ROW = new HistoryRowSerde();

    static PeerHistory of(HistoryPage page) {
        return new PeerHistory(encoded(page.rows()), page.more());
    }

    static PeerHistory of(Optional<HistoryRow> row) {
        return new PeerHistory(encoded(row.stream().toList()), false);
    }

    HistoryPage page() {
        return new HistoryPage(decoded(), more);
    }

    Optional<HistoryRow> row() {
        return decoded().stream().findFirst();
    }

    private static List<String> encoded(List<HistoryRow> rows) {
        return rows.stream()
                .map(row -> Base64.getEncoder().encodeToString(ROW.encode(row)))
                .toList();
    }

    private List<HistoryRow> decoded() {
        return rows.stream()
                .map(row -> ROW.decode(Base64.getDecoder().decode(row)))
                .toList();
    }
}
