package io.baton.api.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.decisions.DecisionRequests;
import io.baton.api.decisions.DecisionRequests.LostJson;
import io.baton.api.decisions.DecisionRequests.WonJson;
import io.baton.api.web.Fields;
import io.baton.events.Cancel;
import io.baton.events.CancelReason;
import io.baton.events.Correct;
import io.baton.events.Extend;
import io.baton.events.Reassign;
import io.baton.events.RecipientKind;
import io.baton.events.Resend;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.MailTo;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The bodies of what the program asks of a referral that a partner has. Free text is sealed under the referral that it is about. */
public final class SteeringRequests {
    private SteeringRequests() {}

    /** More time for the partner to decide (L17). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Extend")
    public record ExtendJson(
            @Nullable
            @Schema(
                    description = "When the referral expires from now on; later than it does.",
                    format = "date-time",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String until,

            @Nullable
            @Schema(
                    description = "Why. The partner reads it, the customer does not.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Extend ask(String referralId) {
            Fields fields = new Fields();
            fields.expected("until", Typed.line(until));
            fields.expected("reason", Typed.text(reason));
            Extend extend = new Extend(
                    fields.moment("until", until), DecisionRequests.sealed(referralId, fields.text("reason", reason)));
            fields.check();
            return extend;
        }
    }

    /** The RFI goes to another target instead. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Reassign")
    public record ReassignJson(
            @Nullable
            @Schema(
                    description = "The referral's RFI, as the list shows it.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String rfiId,

            @Nullable
            @Schema(description = "The business profile that gets it.", requiredMode = Schema.RequiredMode.REQUIRED)
            String profileId,

            @Nullable @Schema(description = "The location that gets it.", requiredMode = Schema.RequiredMode.REQUIRED)
            String location,

            @Nullable
            @Schema(
                    description = "Why. The partner that loses it reads it, the customer does not.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Reassign ask(String referralId) {
            Fields fields = new Fields();
            fields.line("rfiId", rfiId);
            fields.expected("reason", Typed.text(reason));
            Reassign reassign = new Reassign(
                    fields.line("profileId", profileId),
                    fields.line("location", location),
                    DecisionRequests.sealed(referralId, fields.text("reason", reason)));
            // What is missing is said here: the target is looked up before the rules are asked.
            if (Typed.line(rfiId) == null) fields.error("rfiId", "is required");
            if (reassign.getProfileId() == null) fields.error("profileId", "is required");
            if (reassign.getLocation() == null) fields.error("location", "is required");
            fields.check();
            return reassign;
        }
    }

    /** The mail that says how the referral stands, once more. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Resend")
    public record ResendJson(
            @Nullable @Schema(implementation = MailTo.class, requiredMode = Schema.RequiredMode.REQUIRED)
            String to,

            @Nullable
            @Schema(
                    description = "The address of the one contact who gets it; absent for all of them.",
                    format = "email")
            String contact,

            @Nullable @Schema(description = "Why. The partner reads it.", requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Resend ask(String referralId) {
            Fields fields = new Fields();
            fields.expected("to", Typed.line(to));
            fields.expected("reason", Typed.text(reason));
            String address = Typed.line(contact) == null ? null : fields.email("contact", contact);
            Resend resend = new Resend(
                    fields.oneOf("to", RecipientKind.class, to),
                    address == null ? null : Sealing.subjectOf(address),
                    DecisionRequests.sealed(referralId, fields.text("reason", reason)));
            fields.check();
            return resend;
        }
    }

    /** How a deal ended after all (L11). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Correct")
    public record CorrectJson(
            @Nullable
            @Schema(
                    description =
                            "The deal was won. A value or closing date that is absent stays as it was reported; of a deal that was"
                                    + " reported lost, it is the engagement's value, and the day of the report. Either won or lost is"
                                    + " required.")
            WonJson won,

            @Nullable @Schema(description = "The deal was lost. Either won or lost is required.")
            LostJson lost,

            @Nullable
            @Schema(
                    description = "Why. The partner reads it, the sender does not.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Correct ask(String referralId) {
            Fields fields = new Fields();
            if (won == null && lost == null) fields.error("won", "is required, or lost is");
            if (won != null && lost != null) fields.error("lost", "is allowed only without won");
            fields.expected("reason", Typed.text(reason));
            Correct correct = new Correct(
                    won == null ? null : won.read(fields, "won."),
                    lost == null ? null : lost.read(fields, "lost.", referralId),
                    DecisionRequests.sealed(referralId, fields.text("reason", reason)));
            fields.check();
            return correct;
        }
    }

    /** Why a referral is cancelled, other than that another target gets it. */
    public enum Needless {
        DUPLICATE,
        SPAM
    }

    /** A referral that should not be. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Cancel")
    public record CancelJson(
            @Nullable @Schema(implementation = Needless.class, requiredMode = Schema.RequiredMode.REQUIRED)
            String reason,

            @Nullable @Schema(description = "More about it. The partner reads it, the customer does not.")
            String notes,

            @Nullable
            @Schema(
                    description =
                            "Of a duplicate: the RFI that it repeats. A partner reads which one it is only if one of its"
                                    + " people sees a referral of that RFI.")
            String repeatedRfiId) {
        /** @return the decision on this referral; a ProblemException names what is wrong */
        public Cancel ask(String referralId) {
            Fields fields = new Fields();
            Needless why = fields.required("reason", Needless.class, reason);
            if (why == Needless.SPAM && Typed.line(repeatedRfiId) != null)
                fields.error("repeatedRfiId", "is allowed only with the reason DUPLICATE");
            Cancel cancel = new Cancel(
                    why == null ? null : CancelReason.valueOf(why.name()),
                    DecisionRequests.sealed(referralId, fields.text("notes", notes)),
                    fields.line("repeatedRfiId", repeatedRfiId));
            fields.check();
            return cancel;
        }
    }
}
