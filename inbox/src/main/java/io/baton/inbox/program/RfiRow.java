package io.baton.inbox.program;

import io.baton.events.Referral;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.roles.Right;
import io.baton.links.RfiAddress;
import io.baton.projections.views.RfiView;
import io.baton.words.ProgramPhrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One RFI on a list: whose it is, and how it stands at each partner. */
public record RfiRow(RfiView rfi) {
    /**
     * A partner that an RFI was meant for.
     *
     * @param text how it stands there
     * @param address of its referral; empty if it has none, or if the reader may not see it
     */
    public record Line(String text, Optional<String> address) {}

    /** @return as people name it */
    public String reference() {
        return Ids.reference(rfi.result().getRfiId());
    }

    public Instant receivedAt() {
        return rfi.result().getAppendedAt();
    }

    /** @return the customer's company; while no partner has had it, the reference */
    public String name() {
        return rfi.referrals().stream()
                .findFirst()
                .map(referral ->
                        Sealing.openCustomer(referral.getRfi().getCustomer()).getCompany())
                .orElseGet(this::reference);
    }

    /** @return the address of its own page; empty if it was not taken in */
    public Optional<String> address() {
        return rfi.takenIn()
                ? Optional.of("/v1/rfis/" + RfiAddress.encoded(rfi.result().getRfiId()))
                : Optional.empty();
    }

    /** @return how it stands at each partner; if there was none, that */
    public List<Line> lines(Reader reader) {
        if (!rfi.takenIn()) return List.of(new Line(reader.say(ProgramPhrase.UNPLACED_NOBODY_FITS), Optional.empty()));
        return rfi.result().getTargets().stream()
                .flatMap(target -> TargetLine.say(target, rfi.stages(), reader.words())
                        .map(text -> new Line(
                                text, reader.may(Right.READ_ALL_REFERRALS) ? address(target) : Optional.empty()))
                        .stream())
                .toList();
    }

    private Optional<String> address(TargetResult target) {
        return rfi.referrals().stream()
                .filter(referral -> referral.getReferralId().equals(target.getReferralId()))
                .findFirst()
                .map(Referral::getRfi)
                .map(has -> CaseRow.address(target.getReferralId(), has.getPartnerId()));
    }
}
