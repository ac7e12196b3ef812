package io.baton.inbox;

import io.baton.api.rfis.OtherPartners;
import io.baton.api.rfis.RfiService;
import io.baton.events.CustomerDetails;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Stage;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.inbox.RfiPage.Form;
import io.baton.inbox.RfiPage.Suggested;
import io.baton.inbox.RfiPage.Target;
import io.baton.links.RfiAddress;
import io.baton.partners.Suggestions;
import io.baton.projections.views.RfiView;
import io.baton.words.Languages;
import io.baton.words.PageWords;
import io.baton.words.Reasons;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Arrays;
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

    /** What came of what was done on the page last. */
    enum Done {
        SENT,
        WITHDRAWN,
        KEPT,
        NOT_POSSIBLE
    }

    RfiPages(OtherPartners others, RfiService service) {
        this.others = others;
        this.service = service;
    }

    /**
     * @param browser the words for what the browser's reader reads
     * @param done what was done last, if anything
     */
    RfiPage page(RfiView rfi, @Nullable String key, Words browser, Optional<Done> done) {
        String id = rfi.result().getRfiId();
        boolean customer = service.isCustomers(id, key);
        Optional<Rfi> request = rfi.referrals().stream().findFirst().map(Referral::getRfi);
        Words words = request.filter(known -> customer)
                .map(known -> Languages.of(known.getLanguage()))
                .orElse(browser);
        List<Target> targets = targets(rfi, words, customer);
        return new RfiPage(
                words,
                title(request, customer, words.pages()),
                new Form(
                        RfiAddress.encoded(id),
                        "?key=" + RfiAddress.encoded(Optional.ofNullable(key).orElse(""))),
                done.map(what -> notice(what, words.pages())),
                request.map(known -> words.list(known.getSolutions())).orElse(""),
                request.map(known -> Sealing.openText(known.getNeed())),
                targets,
                suggestions(rfi, words),
                targets.stream().filter(target -> target.referral().isPresent()).count() > 1);
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

    private static String notice(Done done, PageWords words) {
        return switch (done) {
            case SENT -> words.sent();
            case WITHDRAWN -> words.takenBack();
            case KEPT -> words.kept();
            case NOT_POSSIBLE -> words.notPossible();
        };
    }

    private static List<Target> targets(RfiView rfi, Words words, boolean customer) {
        Map<String, Stage> stages =
                rfi.referrals().stream().collect(Collectors.toMap(Referral::getReferralId, Referral::getStage));
        Function<TargetResult, Stage> stage =
                target -> stages.getOrDefault(String.valueOf(target.getReferralId()), Stage.RECEIVED);
        return rfi.result().getTargets().stream()
                .map(target -> target(target, stage.apply(target), words, customer))
                .toList();
    }

    private static Target target(TargetResult target, Stage stage, Words words, boolean customer) {
        String partner = Optional.ofNullable(target.getPartnerName()).orElse(target.getProfileId());
        if (target.getRefusal() != null)
            return new Target(partner, words.standing(target.getRefusal()), Optional.empty());
        Optional<String> open =
                Optional.ofNullable(target.getReferralId()).filter(referral -> customer && stage == Stage.RECEIVED);
        return new Target(partner, words.standing(stage), open);
    }

    private List<Suggested> suggestions(RfiView rfi, Words words) {
        Reasons reasons = new Reasons(words);
        return others.suggestions(rfi).stream()
                .map(Suggestions::told)
                .map(told -> suggested(told, reasons))
                .toList();
    }

    private static Suggested suggested(Suggestion told, Reasons reasons) {
        return new Suggested(told.getProfileId(), told.getLocation(), told.getPartner(), reasons.line(told));
    }
}
