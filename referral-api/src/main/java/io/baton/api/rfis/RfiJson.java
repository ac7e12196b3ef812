package io.baton.api.rfis;

import static io.baton.api.web.Fields.orEmpty;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.Fields;
import io.baton.api.web.PersonJson;
import io.baton.api.web.ProblemException;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.FindPartners;
import io.baton.events.LeadType;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Target;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.rfi.RfiLimits;
import io.baton.records.SubmissionRecords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An RFI, as it is submitted over HTTP. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "Rfi")
public record RfiJson(
        @Nullable @Schema(description = "A repeat with the same id creates nothing new; generated if absent.")
        String rfiId,

        @Nullable
        @Schema(
                implementation = io.baton.lifecycle.rfi.LeadType.class,
                description =
                        "A marketing publisher sends CUSTOMER_INQUIRY or MARKETING_QUALIFIED, and names it; everybody else sends SALES_QUALIFIED leads, named or not.")
        String leadType,

        @Nullable @Schema(example = "Fourth Coffee GmbH", requiredMode = Schema.RequiredMode.REQUIRED)
        String company,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        PersonJson contact,

        @Nullable @Schema(example = "DE", requiredMode = Schema.RequiredMode.REQUIRED)
        String country,

        @Nullable @Schema(example = "EMEA", requiredMode = Schema.RequiredMode.REQUIRED)
        String region,

        @Nullable
        @Schema(implementation = io.baton.lifecycle.CompanySize.class, requiredMode = Schema.RequiredMode.REQUIRED)
        String companySize,

        @Nullable @Schema(example = "de", requiredMode = Schema.RequiredMode.REQUIRED)
        String language,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        String need,

        @Nullable List<String> solutions,

        @Nullable @Schema(type = "boolean", description = "Whether interested partners should call.")
        Object directContact,

        @Nullable @Schema(description = "The partners that get the RFI; or let Baton find them.")
        List<TargetJson> targets,

        @Nullable @Schema(description = "Instead of targets: Baton finds the partners that fit best.")
        FindPartnersJson findPartners,

        @Nullable String campaignId,

        @Nullable
        @Schema(description = "Only for a marketing publisher's leads; otherwise the sender comes from the token.")
        PersonJson sender,

        @Nullable
        @Schema(type = "boolean", description = "Whether it may go to another partner after a decline or an expiry.")
        Object reroutingConsent) {

    /** A business profile and location. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Target")
    public record TargetJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String profileId,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String location) {}

    /** What partners are to be found, beside what the RFI says itself. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "FindPartners")
    public record FindPartnersJson(
            @Nullable
            @Schema(
                    type = "integer",
                    format = "int32",
                    description = "The most partners to return; 3 if absent.",
                    minimum = "1",
                    maximum = "20")
            BigDecimal most,

            @Nullable List<String> services,
            @Nullable List<String> industries) {
        FindPartners asked(Fields fields) {
            Integer asked = fields.whole("findPartners.most", most, 1, RfiLimits.MOST_TARGETS);
            return new FindPartners(
                    asked == null ? RfiLimits.USUAL_PARTNERS : asked,
                    fields.several("findPartners.services", services),
                    fields.several("findPartners.industries", industries));
        }
    }

    /**
     * @param id the RFI's id
     * @param sending how it comes about, and who sends it
     * @param fields collects what is wrong
     * @throws ProblemException if anything is wrong, naming each field
     */
    RfiSubmission submission(String id, Sending sending, Fields fields, Instant now) {
        boolean call = fields.flag("directContact", directContact).orElse(false);
        boolean rerouting = fields.flag("reroutingConsent", reroutingConsent).orElse(false);
        CompanySize size = fields.oneOf("companySize", CompanySize.class, companySize);
        List<String> wanted = fields.several("solutions", solutions);
        List<Target> chosen = targets(targets, fields);
        FindPartners find = findPartners == null ? null : findPartners.asked(fields);
        // The next check would call an absent size unknown.
        if (Typed.line(companySize) == null) fields.error("companySize", "is required");
        RfiSubmission typed = RfiSubmission.newBuilder()
                .setRfiId(id)
                .setSubmittedAt(now)
                .setSubmitted(RfiSubmitted.newBuilder()
                        .setLeadType(sending.leadType() == null ? LeadType.UNKNOWN : sending.leadType())
                        .setCompany(orEmpty(company))
                        .setContact(contactAsked())
                        .setCountry(orEmpty(country))
                        .setRegion(orEmpty(region))
                        .setCompanySize(size == null ? CompanySize.UNKNOWN : size)
                        .setLanguage(orEmpty(language))
                        .setNeed(orEmpty(need))
                        .setSolutions(wanted)
                        .setDirectContact(call)
                        .setTargets(chosen)
                        .setFindPartners(find)
                        .setCampaignId(campaignId)
                        .setSender(sending.sender())
                        .setReroutingConsent(rerouting)
                        .build())
                .build();
        RfiSubmission submission = SubmissionRecords.read(typed);
        // The engine's own check: what is taken here, it takes.
        fields.found(SubmissionRecords.findings(id, submission).stream()
                .map(finding -> new Finding(finding.field().replace("submitted.", ""), finding.reason()))
                .toList());
        fields.check();
        return submission;
    }

    private Contact contactAsked() {
        return contact == null
                ? new Contact("", "", null)
                : new Contact(orEmpty(contact.name()), orEmpty(contact.email()), contact.phone());
    }

    static List<Target> targets(@Nullable List<TargetJson> named, Fields fields) {
        return fields.several("targets", named).stream()
                .map(target -> new Target(orEmpty(target.profileId()), orEmpty(target.location())))
                .toList();
    }
}
