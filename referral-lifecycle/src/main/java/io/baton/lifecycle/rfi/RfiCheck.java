package io.baton.lifecycle.rfi;

import io.baton.lifecycle.check.Bounds;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Findings;
import io.baton.lifecycle.rfi.Submission.Contact;
import io.baton.lifecycle.rfi.Submission.FindPartners;
import io.baton.lifecycle.rfi.Submission.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an RFI must be to be taken in (L2): every problem at once, each with its field. */
public final class RfiCheck {
    private final Findings findings;
    private final String path;

    private RfiCheck(Findings findings, String path) {
        this.findings = findings;
        this.path = path;
    }

    /**
     * @param key the record's key, which must be the RFI's id
     * @return what is wrong; empty if nothing is
     */
    public static List<Finding> problems(String key, Submission submission) {
        Findings findings = new Findings();
        findings.line("rfiId", submission.rfiId());
        findings.that(submission.rfiId().equals(key), "rfiId", "must be the record's key");
        long asked = Stream.of(
                        submission.submitted().isPresent(),
                        submission.withdrawn(),
                        submission.further().isPresent())
                .filter(Boolean::booleanValue)
                .count();
        findings.that(asked == 1, "submitted", "exactly one of submitted, withdrawn and further must be set");
        submission.submitted().ifPresent(request -> new RfiCheck(findings, "submitted").request(request));
        submission.further().ifPresent(request -> new RfiCheck(findings, "further").further(request));
        return findings.found();
    }

    private void further(Request request) {
        request(request);
        findings.that(
                request.findPartners().isEmpty(), field("findPartners"), "must be absent: further targets are chosen");
    }

    private void request(Request request) {
        findings.that(request.leadType().isPresent(), field("leadType"), "is unknown");
        findings.line(field("company"), request.company());
        contact(request.contact());
        findings.country(field("country"), request.country());
        findings.line(field("region"), request.region());
        findings.that(request.companySize().isPresent(), field("companySize"), "is unknown");
        findings.language(field("language"), request.language());
        findings.freeText(field("need"), request.need());
        solutions(request.solutions());
        request.findPartners().ifPresentOrElse(find -> find(find, request.targets()), () -> targets(request.targets()));
        sender(request);
        request.campaignId().ifPresent(campaign -> findings.line(field("campaignId"), campaign));
    }

    private void contact(Contact contact) {
        findings.line(field("contact.name"), contact.name());
        findings.email(field("contact.email"), contact.email());
        contact.phone().ifPresent(phone -> findings.phone(field("contact.phone"), phone));
    }

    private void solutions(List<String> solutions) {
        findings.atMost(field("solutions"), solutions, Bounds.LIST_ENTRIES);
        for (int i = 0; i < solutions.size(); i++) findings.line(field("solutions[") + i + "]", solutions.get(i));
    }

    private void find(FindPartners find, List<Target> targets) {
        findings.that(targets.isEmpty(), field("targets"), "must be empty if partners are to be found");
        boolean some = find.most() >= 1 && find.most() <= RfiLimits.MOST_TARGETS;
        findings.that(some, field("findPartners.most"), "must be from 1 to " + RfiLimits.MOST_TARGETS);
        findings.lines(field("findPartners.services"), find.services(), Bounds.LIST_ENTRIES);
        findings.lines(field("findPartners.industries"), find.industries(), Bounds.LIST_ENTRIES);
    }

    private void targets(List<Target> targets) {
        findings.that(!targets.isEmpty(), field("targets"), "must be at least one");
        findings.atMost(field("targets"), targets, RfiLimits.MOST_TARGETS);
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String field = field("targets[") + i + "]";
            findings.line(field + ".profileId", targets.get(i).profileId());
            findings.line(field + ".location", targets.get(i).location());
            findings.that(seen.add(targets.get(i).canonical()), field, "is named twice");
        }
    }

    private void sender(Request request) {
        request.sender()
                .ifPresentOrElse(
                        sender -> {
                            findings.line(field("sender.name"), sender.name());
                            findings.email(field("sender.email"), sender.email());
                        },
                        () -> findings.that(!qualified(request), field("sender"), "is required for a qualified lead"));
    }

    private static boolean qualified(Request request) {
        return request.leadType()
                .filter(type -> type != LeadType.CUSTOMER_INQUIRY)
                .isPresent();
    }

    private String field(String name) {
        return path + "." + name;
    }
}
