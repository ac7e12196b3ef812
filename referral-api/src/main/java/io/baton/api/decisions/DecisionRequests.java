package io.baton.api.decisions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.ContactJson;
import io.baton.api.web.Fields;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.baton.events.Accept;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.Lose;
import io.baton.events.LostReason;
import io.baton.events.Sealed;
import io.baton.events.Win;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.check.Typed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** The bodies of decisions, and the decision that each asks for. Free text is sealed under the referral that it is about. */
public final class DecisionRequests {
    private DecisionRequests() {}

    /** Taking a referral on (L4). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Accept")
    public record AcceptJson(
            @Nullable @Schema(example = "ERP rollout, phase 1", requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            MoneyJson value,

            @Nullable
            @Schema(
                    example = "2027-Q2",
                    description = "A day, a month or a quarter; kept as its last day.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String purchaseDate,

            @Nullable String notes,

            @Nullable @Schema(description = "Your own reference; the program never sees it.")
            String crmId,

            @Nullable String campaignId,
            @Nullable List<PersonJson> colleagues,

            @Nullable
            @Schema(
                    description =
                            "The addresses of those of the colleagues, or of the location's contacts, who call the"
                                    + " customer. Without any, the customer hears of the contact who accepts; if that is no"
                                    + " contact of the location, of all its contacts.")
            List<String> callers) {

        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Accept ask(String referralId) {
            Fields fields = new Fields();
            fields.expected("name", Typed.line(name));
            fields.expected("value", value);
            fields.expected("purchaseDate", Typed.line(purchaseDate));
            Accept accept = Accept.newBuilder()
                    .setName(sealed(referralId, fields.line("name", name)))
                    .setValue(fields.money("value", value))
                    .setPurchaseDate(fields.purchaseTime("purchaseDate", purchaseDate))
                    .setNotes(sealed(referralId, fields.text("notes", notes)))
                    .setCrmId(fields.line("crmId", crmId))
                    .setCampaignId(fields.line("campaignId", campaignId))
                    .setColleagues(ContactJson.seal(fields, fields.several("colleagues", colleagues)))
                    .setCallers(callers(fields))
                    .build();
            fields.check();
            return accept;
        }

        private List<String> callers(Fields fields) {
            List<String> pseudonyms = new ArrayList<>();
            for (String caller : fields.several("callers", callers)) {
                String address = fields.email("callers[" + pseudonyms.size() + "]", caller);
                pseudonyms.add(address == null ? "" : Sealing.subjectOf(address));
            }
            return pseudonyms;
        }
    }

    /** Not taking it on (L5). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Decline")
    public record DeclineJson(
            @Nullable
            @Schema(
                    implementation = io.baton.lifecycle.DeclineReason.class,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reason,

            @Nullable String notes) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Decline ask(String referralId) {
            Fields fields = new Fields();
            fields.expected("reason", Typed.line(reason));
            Decline decline = new Decline(
                    fields.oneOf("reason", DeclineReason.class, reason),
                    sealed(referralId, fields.text("notes", notes)));
            fields.check();
            return decline;
        }
    }

    /** The deal was made (L10). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Won")
    public record WonJson(
            @Nullable @Schema(example = "[\"erp\"]", requiredMode = Schema.RequiredMode.REQUIRED)
            List<String> solutions,

            @Nullable @Schema(description = "The final value; the engagement's if absent.")
            MoneyJson value,

            @Nullable @Schema(description = "The closing date; today if absent.", example = "2027-03-15")
            String closedOn) {
        /** @return the decision; a ProblemException names what is wrong */
        public Win ask() {
            Fields fields = new Fields();
            Win win = read(fields, "");
            fields.check();
            return win;
        }

        /** @param path where it stands in its request */
        public Win read(Fields fields, String path) {
            List<String> sold = fields.set(path + "solutions", solutions);
            fields.expected(path + "solutions", sold.isEmpty() ? null : sold);
            return new Win(sold, fields.money(path + "value", value), fields.day(path + "closedOn", closedOn));
        }
    }

    /** The deal was not made (L10). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Lost")
    public record LostJson(
            @Nullable
            @Schema(
                    implementation = io.baton.lifecycle.referral.LostReason.class,
                    description = "UNSPECIFIED if absent.")
            String reason,

            @Nullable
            @Schema(description = "The competitor that won: required with reason COMPETITOR, and allowed only then.")
            String competitor,

            @Nullable String notes) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Lose ask(String referralId) {
            Fields fields = new Fields();
            Lose lose = read(fields, "", referralId);
            fields.check();
            return lose;
        }

        /** @param path where it stands in its request */
        public Lose read(Fields fields, String path, String referralId) {
            LostReason why = fields.oneOf(path + "reason", LostReason.class, reason);
            if (why == LostReason.COMPETITOR) fields.expected(path + "competitor", Typed.line(competitor));
            return new Lose(
                    why,
                    sealed(referralId, fields.line(path + "competitor", competitor)),
                    sealed(referralId, fields.text(path + "notes", notes)));
        }
    }

    /** @return the text, sealed under the referral's own subject; null if there is none */
    public static Sealed sealed(String referralId, String text) {
        return text == null ? null : Sealing.text(referralId, text);
    }
}
