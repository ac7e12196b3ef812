package io.baton.inbox.program;

import io.baton.events.Referral;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.projections.views.RfiView;
import io.baton.words.ProgramPhrase;
import java.util.List;
import java.util.Optional;

/**
 * The requests that have a reference which somebody named on the phone.
 *
 * @param typed what was looked for, as it was typed
 * @param reference the reference that it is; empty if it is none
 * @param rfis those that have it
 */
public record FoundRfisPage(String typed, Optional<String> reference, List<RfiView> rfis) implements Page {
    /**
     * A partner that an RFI was meant for.
     *
     * @param text how it stands there
     * @param address of its referral; empty if it has none
     */
    public record Line(String text, Optional<String> address) {}

    @Override
    public String template() {
        return "programfound.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.FIND_REQUEST);
    }

    /** @return that nothing was found, if something was looked for */
    public Optional<String> nothing(Reader reader) {
        if (typed.isEmpty() || !rfis.isEmpty()) return Optional.empty();
        return Optional.of(reference
                .map(read -> reader.say(ProgramPhrase.NO_SUCH_REFERENCE, read))
                .orElseGet(() -> reader.say(ProgramPhrase.NOT_A_REFERENCE)));
    }

    /** @return the customer's company; while no partner has had it, the reference */
    public String name(RfiView rfi) {
        return rfi.referrals().stream()
                .findFirst()
                .map(referral ->
                        Sealing.openCustomer(referral.getRfi().getCustomer()).getCompany())
                .orElseGet(() -> Ids.reference(rfi.result().getRfiId()));
    }

    /** @return how it stands at each partner; if there was none, that */
    public List<Line> lines(RfiView rfi, Reader reader) {
        if (!rfi.takenIn()) return List.of(new Line(reader.say(ProgramPhrase.UNPLACED_NOBODY_FITS), Optional.empty()));
        return rfi.result().getTargets().stream()
                .flatMap(target ->
                        TargetLine.say(target, rfi.stages(), reader.words())
                                .map(text -> new Line(text, address(target, rfi)))
                                .stream())
                .toList();
    }

    private static Optional<String> address(TargetResult target, RfiView rfi) {
        return rfi.referrals().stream()
                .filter(referral -> referral.getReferralId().equals(target.getReferralId()))
                .findFirst()
                .map(Referral::getRfi)
                .map(has -> CaseRow.address(target.getReferralId(), has.getPartnerId()));
    }
}
