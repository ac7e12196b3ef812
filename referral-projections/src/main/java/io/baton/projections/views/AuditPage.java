package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What one partition has of what people of the program did.
 *
 * @param rows last first
 * @param more whether it has others behind them
 */
@Serdeable
public record AuditPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Row> rows, boolean more) {
    public AuditPage {
        rows = List.copyOf(rows);
    }

    /**
     * One act.
     *
     * @param referral as it stands now
     * @param event that the act led to
     * @param position where it stands among all of them, in whichever partition
     */
    @Serdeable
    public record Row(Referral referral, HistoryRow event, String position) {}
}
