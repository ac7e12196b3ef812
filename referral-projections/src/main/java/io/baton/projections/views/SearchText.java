package io.baton.projections.views;

import io.baton.events.CustomerDetails;
import io.baton.events.Engagement;
import io.baton.events.Person;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.check.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The searchable text of a referral: all texts that its partner wrote or can read. */
final class SearchText {
    private SearchText() {}

    /**
     * Folded when it is searched, not when it is stored: so a better folding needs no rebuild of the views.
     *
     * @return whether each of the words stands somewhere in the referral, as {@link Searched} finds it
     */
    static boolean matches(Referral referral, List<String> words) {
        if (words.isEmpty()) return true;
        return Searched.matches(text(referral), phones(referral), words);
    }

    /** The customer's, and those of the partner's people on it. */
    private static List<String> phones(Referral referral) {
        Stream<Sealed> colleagues = Optional.ofNullable(referral.getEngagement()).stream()
                .flatMap(engagement -> engagement.getColleagues().stream());
        return Stream.concat(
                        Stream.of(Sealing.openCustomer(referral.getRfi().getCustomer())
                                .getContact()),
                        colleagues.map(Sealing::openPerson))
                .map(Person::getPhone)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String text(Referral referral) {
        Rfi rfi = referral.getRfi();
        CustomerDetails customer = Sealing.openCustomer(rfi.getCustomer());
        List<String> parts = new ArrayList<>(rfi.getSolutions());
        parts.add(customer.getCompany());
        parts.add(customer.getContact().getName());
        parts.add(customer.getContact().getEmail());
        parts.add(customer.getContact().getPhone());
        parts.add(Sealing.openText(rfi.getNeed()));
        parts.add(rfi.getCampaignId());
        parts.add(rfi.getRfiId());
        // On the phone, people name it with its hyphen or without.
        parts.add(Ids.reference(rfi.getRfiId()));
        parts.add(Ids.reference(rfi.getRfiId()).replace("-", ""));
        parts.add(referral.getReferralId());
        if (referral.getEngagement() != null) parts.addAll(engagement(referral.getEngagement()));
        parts.removeIf(Objects::isNull);
        return String.join("\n", parts);
    }

    private static List<String> engagement(Engagement engagement) {
        List<String> parts = new ArrayList<>();
        parts.add(Sealing.openText(engagement.getName()));
        parts.add(engagement.getCrmId());
        parts.add(engagement.getCampaignId());
        if (engagement.getNotes() != null) parts.add(Sealing.openText(engagement.getNotes()));
        for (Sealed colleague : engagement.getColleagues())
            parts.add(Sealing.openPerson(colleague).getName());
        return parts;
    }
}
