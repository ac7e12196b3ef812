package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.projections.records.PartnerMonth;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a partner did.
 *
 * @param months the first first; none for a month in which nothing happened
 */
@Serdeable
public record FiguresView(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<PartnerMonth> months) {
    public FiguresView {
        months = List.copyOf(months);
    }
}
