package io.baton.api.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The solutions whose deals are to be registered (L12). */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "EligibleSolutions")
public record EligibleSolutionsJson(
        @Nullable
        @Schema(
                example = "[\"erp\"]",
                description = "The names under which partners sell them; empty for none.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> solutions) {

    /** @throws ProblemException if something is wrong with them, naming each */
    List<String> checked() {
        Fields fields = new Fields();
        if (solutions == null) fields.error("solutions", "is required");
        List<String> checked = fields.set("solutions", solutions);
        fields.check();
        return checked;
    }
}
