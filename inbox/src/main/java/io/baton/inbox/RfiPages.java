package io.baton.inbox;

import io.baton.api.rfis.FollowLinks;
import io.baton.api.rfis.OtherPartners;
import io.baton.api.rfis.RfiService;
import io.baton.api.web.ProblemException;
import io.baton.branding.ProgramDetails;
import io.baton.events.CustomerDetails;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.inbox.RfiPage.Form;
import io.baton.inbox.RfiPage.Search;
import io.baton.inbox.RfiPage.Suggested;
import io.baton.inbox.RfiPage.Target;
import io.baton.lifecycle.rfi.NextStep;
import io.baton.links.RfiAddress;
import io.baton.partners.Offices;
import io.baton.partners.PartnerSearch.Found;
import io.baton.partners.Suggestions;
import io.baton.projections.views.RfiView;
import io.baton.words.Languages;
import io.baton.words.PageWords;
import io.baton.words.Reasons;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the page behind an RFI's link says: to the customer all, to the sender what they may know and do. */
@Singleton
public final class RfiPages {
    private final OtherPartners others;
    private final RfiService service;
    private final Offices offices;
    private final ProgramDetails program;
    private final TargetFacts facts;
    private final FollowLinks links;

    /** What came of what was done on the page last. */
    enum Done {
        SENT,
        WITHDRAWN,
        KEPT,
        NOT_POSSIBLE
    }

    RfiPages(
            OtherPartners others,
            RfiService service,
            Offices offices,
            ProgramDetails program,
            TargetFacts facts,
            FollowLinks links) {
        this.others = others;
        this.service = service;
        this.offices = offices;
        this.program = program;
        this.facts = facts;
        this.links = links;
    }

    /**
     * @param browser the words for what the browser's reader reads
     * @param done what was done last, if anything
     * @param to the referral that it was done to; empty if it was done to the RFI
     * @param sought what other partners are looked for by, as it was typed
     */
    RfiPage page(
            RfiView rfi,
            FollowKey key,
            Words browser,
            Optional<Done> done,
            Optional<String> to,
            Optional<String> sought) {
        String id = rfi.result().getRfiId();
        boolean customer = service.isCustomers(id, key.key().orElse(null));
        Optional<Rfi> request = rfi.referrals().stream().findFirst().map(Referral::getRfi);
        Words words = request.filter(known -> customer)
                .map(known -> Languages.of(known.getLanguage()))
                .orElse(browser);
        List<Target> targets = targets(rfi, words, customer);
        List<Suggested> suggestions = suggestions(rfi, words);
        NextStep next = NextStep.of(RfiView.known(rfi.stages().values()), !suggestions.isEmpty());
        return new RfiPage(
                words,
                title(request, customer, words.pages()),
                new Form(RfiAddress.encoded(id), key.query()),
                Ids.reference(id),
                request.filter(known -> customer).flatMap(known -> passedOnBy(known, rfi.result(), words)),
                done.map(what -> notice(what, rfi, to, words)),
                request.map(known -> words.list(known.getSolutions())).orElse(""),
                request.map(known -> Sealing.openText(known.getNeed())),
                targets,
                next == NextStep.CHOOSE ? suggestions : List.of(),
                Optional.of(next)
                        .filter(step -> step != NextStep.NOTHING && others.searchable(rfi))
                        .map(_ -> search(rfi, key, sought, words)),
                Optional.of(next)
                        .filter(NextStep.ASK::equals)
                        .filter(_ -> anyEnded(rfi))
                        .map(_ -> words.choosing().askProgram(program.whomToAsk(words))),
                targets.stream().filter(target -> target.referral().isPresent()).count() > 1,
                program.name(),
                program.imprint(request.filter(known -> customer).map(Rfi::getCountry)));
    }

    /** @return the page behind a link that is old, with the button that has a new one mailed; in the customer's language, if it was theirs */
    Note old(String id, FollowKey key, Words browser) {
        Words words =
                links.language(id, key.key().orElse(null)).map(Languages::of).orElse(browser);
        PageWords pages = words.pages();
        String form = new Form(RfiAddress.encoded(id), key.query()).to("link");
        return new Note(
                words, pages.yourRequest(), pages.linkOld(), Optional.of(new Note.Button(pages.sendNewLink(), form)));
    }

    /** @return what follows the button of {@link #old}: the same, whether or not there is such a request */
    Note renewed(String id, FollowKey key, Words browser) {
        Words words =
                links.language(id, key.key().orElse(null)).map(Languages::of).orElse(browser);
        return new Note(words, words.pages().yourRequest(), words.pages().newLinkSent(), Optional.empty());
    }

    private Search search(RfiView rfi, FollowKey key, Optional<String> sought, Words words) {
        String typed = sought.orElse("");
        Optional<String> sent = key.key().filter(_ -> key.inAddress());
        try {
            Optional<List<Suggested>> found = sought.filter(text -> !text.isBlank())
                    .map(text -> suggested(others.search(rfi, Entries.of(text)), words));
            return new Search(sent, typed, Optional.empty(), found);
        } catch (ProblemException e) {
            Optional<String> error = Optional.ofNullable(e.problem().errors()).stream()
                    .flatMap(List::stream)
                    .map(fault -> words.faults().say(fault.detail()))
                    .findFirst();
            return new Search(sent, typed, error, Optional.empty());
        }
    }

    /** @return what an address says was done last; empty if it says nothing that there is */
    static Optional<Done> done(@Nullable String said) {
        return Arrays.stream(Done.values())
                .filter(done -> done.name().equalsIgnoreCase(said))
                .findFirst();
    }

    private static String title(Optional<Rfi> request, boolean customer, PageWords words) {
        return request.filter(known -> !customer)
                .map(known -> Sealing.openCustomer(known.getCustomer()))
                .map(CustomerDetails::getCompany)
                .map(words::requestOf)
                .orElseGet(words::yourRequest);
    }

    /** Says what the page below shows: an address is opened again when more has happened. */
    private String notice(Done done, RfiView rfi, Optional<String> to, Words words) {
        PageWords pages = words.pages();
        return switch (done) {
            case SENT -> pages.sent();
            case WITHDRAWN ->
                to.map(referral -> withdrawnFrom(referral, rfi, words)).orElseGet(() -> withdrawnFromAll(rfi, pages));
            case KEPT -> pages.kept();
            case NOT_POSSIBLE -> pages.notPossible();
        };
    }

    private static String withdrawnFromAll(RfiView rfi, PageWords pages) {
        return rfi.stages().containsValue(Stage.RECEIVED) ? pages.kept() : pages.takenBack();
    }

    private String withdrawnFrom(String referral, RfiView rfi, Words words) {
        Stage stage = rfi.stages().getOrDefault(referral, Stage.UNKNOWN);
        if (stage == Stage.RECEIVED) return words.pages().kept();
        return rfi.result().getTargets().stream()
                .filter(target -> referral.equals(target.getReferralId()))
                .filter(_ -> stage == Stage.WITHDRAWN)
                .map(target -> words.pages().takenBackFrom(office(target, words)))
                .findFirst()
                .orElseGet(words.pages()::notPossible);
    }

    private Optional<String> passedOnBy(Rfi request, RfiResult result, Words words) {
        String company = Optional.ofNullable(result.getSenderPartnerId())
                .map(partner -> offices.company(partner).orElse(partner))
                .orElse(program.name());
        return Optional.ofNullable(request.getSender())
                .map(sender -> words.named(Sealing.openPerson(sender).getName(), company))
                .map(sender -> words.fact(words.label(Words.Label.PASSED_ON_BY), sender));
    }

    /** Who has taken all of it back looks for nobody else, nor does anybody for a duplicate or spam. */
    private static boolean anyEnded(RfiView rfi) {
        if (rfi.closed()) return false;
        Collection<Stage> stages = rfi.stages().values();
        return stages.isEmpty() || stages.stream().anyMatch(stage -> stage != Stage.WITHDRAWN);
    }

    private List<Target> targets(RfiView rfi, Words words, boolean customer) {
        Map<String, Referral> referrals =
                rfi.referrals().stream().collect(Collectors.toMap(Referral::getReferralId, Function.identity()));
        return rfi.result().getTargets().stream()
                .map(target -> target(
                        target,
                        Optional.ofNullable(referrals.get(String.valueOf(target.getReferralId()))),
                        words,
                        customer))
                .toList();
    }

    private Target target(TargetResult target, Optional<Referral> referral, Words words, boolean customer) {
        String partner = office(target, words);
        if (target.getRefusal() != null)
            return new Target(partner, words.standing(target.getRefusal()), List.of(), Optional.empty());
        Stage stage = referral.map(Referral::getStage).orElse(Stage.RECEIVED);
        Optional<String> open =
                Optional.ofNullable(target.getReferralId()).filter(_ -> customer && stage == Stage.RECEIVED);
        List<String> known =
                referral.map(found -> facts.of(target, found, words, customer)).orElse(List.of());
        return new Target(partner, words.standing(stage), known, open);
    }

    /** @return the partner, with what tells its offices apart */
    private String office(TargetResult target, Words words) {
        String partner = Optional.ofNullable(target.getPartnerName()).orElse(target.getProfileId());
        return words.named(partner, offices.name(target.getProfileId(), target.getLocation()));
    }

    private List<Suggested> suggestions(RfiView rfi, Words words) {
        return suggested(others.suggestions(rfi), words);
    }

    private static List<Suggested> suggested(List<Found> found, Words words) {
        Reasons reasons = new Reasons(words);
        return found.stream()
                .map(Suggestions::told)
                .map(told -> suggested(told, reasons, words))
                .toList();
    }

    private static Suggested suggested(Suggestion told, Reasons reasons, Words words) {
        String city = Optional.ofNullable(told.getCity()).orElse(told.getLocation());
        return new Suggested(
                told.getProfileId(), told.getLocation(), words.named(told.getPartner(), city), reasons.line(told));
    }
}
