package io.baton.api.rfis;

import io.baton.api.gateway.RecordReader;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Contact;
import io.baton.events.CustomerDetails;
import io.baton.events.Person;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sealed;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.sealing.Sealing;
import io.baton.partners.PartnerSearch.Found;
import io.baton.partners.Suggestions;
import io.baton.projections.views.RfiView;
import io.baton.records.Fingerprint;
import io.baton.records.NeedRecords;
import io.baton.records.SubmissionRecords;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who else fits an RFI, and how it goes to them: after a decline, an expiry, or a second thought (L5, L6). */
@Singleton
public final class OtherPartners {
    private final Suggestions suggestions;
    private final RecordReader<RfiSubmission> submissions;
    private final InstantSource clock;

    OtherPartners(Suggestions suggestions, RecordReader<RfiSubmission> submissions, InstantSource clock) {
        this.suggestions = suggestions;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * @return the best that the RFI did not go to: none of those that have it, declined it or let it expire; none at all
     *     where the program wants nothing suggested
     */
    public List<Found> suggestions(RfiView rfi) {
        return content(rfi)
                .map(content -> suggestions.of(NeedRecords.toRules(content), rfi.result()))
                .orElseGet(List::of);
    }

    /** @return whether others may be looked for: the program wants it, and knows what the RFI asks */
    public boolean searchable(RfiView rfi) {
        return suggestions.wanted() && content(rfi).isPresent();
    }

    /**
     * @param typed the solutions that somebody looks for
     * @return the best that offer some of them and that the RFI did not go to
     * @throws ProblemException if nothing can be looked for by this, naming each field
     */
    public List<Found> search(RfiView rfi, List<String> typed) {
        Fields fields = new Fields();
        Set<String> solutions = Set.copyOf(fields.set("solutions", typed));
        fields.check();
        return content(rfi)
                .map(content -> suggestions.search(NeedRecords.toRules(content), rfi.result(), solutions))
                .orElseGet(List::of);
    }

    /**
     * @param targets the further ones
     * @param fields collects what is wrong with them
     * @return the RFI again, for them
     * @throws ProblemException if no partner got it, and it is so old that nothing is kept of what it asks
     */
    RfiSubmission further(RfiView rfi, List<Target> targets, Fields fields) {
        String rfiId = rfi.result().getRfiId();
        RfiSubmitted content = content(rfi).orElseThrow(() -> new ProblemException(nothingIsKept()));
        RfiSubmission further = RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(clock.instant())
                .setFurther(again(content, targets))
                .build();
        SubmissionRecords.findings(rfiId, further)
                .forEach(finding -> fields.error(finding.field().replace("further.", ""), finding.reason()));
        return further;
    }

    /** What each of its referrals has, but for the partner; of an RFI that no partner received, the submission. */
    Optional<RfiSubmitted> content(RfiView rfi) {
        return rfi.referrals().stream()
                .findFirst()
                .map(referral -> received(referral.getRfi(), rfi.result().getSenderPartnerId()))
                .or(() -> submitted(rfi.result()));
    }

    /** After the topic was created again, another RFI may stand at this offset: so we compare the content. */
    private Optional<RfiSubmitted> submitted(RfiResult result) {
        return submissions
                .at(result.getOrigin().getPartition(), result.getOrigin().getOffset())
                .filter(submission -> submission.getSubmitted() != null)
                .filter(submission -> submission.getRfiId().equals(result.getRfiId()))
                .filter(submission -> Fingerprint.matches(submission, result.getContentHash()))
                .map(SubmissionRecords::read)
                .map(RfiSubmission::getSubmitted);
    }

    private static RfiSubmitted received(Rfi rfi, @Nullable String sendersPartner) {
        CustomerDetails customer = Sealing.openCustomer(rfi.getCustomer());
        Person contact = customer.getContact();
        return RfiSubmitted.newBuilder()
                .setLeadType(rfi.getLeadType())
                .setCompany(customer.getCompany())
                .setContact(new Contact(contact.getName(), contact.getEmail(), contact.getPhone()))
                .setCountry(rfi.getCountry())
                .setRegion(rfi.getRegion())
                .setCompanySize(rfi.getCompanySize())
                .setLanguage(rfi.getLanguage())
                .setNeed(Sealing.openText(rfi.getNeed()))
                .setSolutions(rfi.getSolutions())
                .setDirectContact(rfi.getDirectContact())
                .setTargets(List.of())
                .setCampaignId(rfi.getCampaignId())
                .setSender(sender(rfi.getSender(), sendersPartner))
                .build();
    }

    /** Without its wishes and its consent: the targets are chosen, and the consent stands in the RFI's first submission. */
    private static RfiSubmitted again(RfiSubmitted content, List<Target> targets) {
        return RfiSubmitted.newBuilder(content)
                .setTargets(targets)
                .clearFindPartners()
                .clearReroutingConsent()
                .build();
    }

    private static Sender sender(@Nullable Sealed sealed, @Nullable String partner) {
        if (sealed == null) return null;
        Person sender = Sealing.openPerson(sealed);
        return new Sender(sender.getName(), sender.getEmail(), partner);
    }

    private static Problem nothingIsKept() {
        return Problem.of(
                409,
                "nobody-has-it",
                "No partner received the RFI",
                "The content of the RFI is no longer stored. Send it again as a new RFI.");
    }
}
