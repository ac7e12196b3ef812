package io.baton.quickstart.story;

import io.baton.events.Referral;
import io.baton.projections.views.ReferralQuestion;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Changes that the views show by now. A page that is loaded as soon as an event is read may show how things stood before it: the views
 * read the same event by themselves.
 */
final class ShownChanges {
    private final ReferralViews views;
    private final Queue<Referral> ahead = new ConcurrentLinkedQueue<>();

    ShownChanges(ReferralViews views) {
        this.views = views;
    }

    /** Notes a change: the referral after it. */
    void add(Referral after) {
        ahead.add(after);
    }

    /** @return the next change, in their order, if the views of its customer and of its partner have it */
    Optional<Referral> next() {
        Referral next = ahead.peek();
        return next != null && isShown(next) ? Optional.of(ahead.remove()) : Optional.empty();
    }

    private boolean isShown(Referral after) {
        Stream<Referral> customers = views.ask(new RfiQuestion(after.getRfi().getRfiId())).rfi().stream()
                .map(RfiView::referrals)
                .flatMap(List::stream);
        Stream<Referral> partners =
                views
                        .ask(new ReferralQuestion(after.getRfi().getPartnerId(), after.getReferralId()))
                        .referral()
                        .stream();
        return has(customers, after) && has(partners, after);
    }

    private static boolean has(Stream<Referral> view, Referral after) {
        return view.anyMatch(found ->
                found.getReferralId().equals(after.getReferralId()) && found.getVersion() >= after.getVersion());
    }
}
