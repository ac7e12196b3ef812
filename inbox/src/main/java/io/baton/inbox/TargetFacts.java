package io.baton.inbox;

import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.Engagement;
import io.baton.events.Person;
import io.baton.events.Referral;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.contacts.Participants;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.words.FindPhrase;
import io.baton.words.Formats;
import io.baton.words.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page behind an RFI's link says of a partner that has it: until when it answers, how fast it usually does, and who will call. */
@Singleton
final class TargetFacts {
    private final Profiles profiles;
    private final PartnerSearch partners;

    TargetFacts(Profiles profiles, PartnerSearch partners) {
        this.profiles = profiles;
        this.partners = partners;
    }

    /**
     * @param referral the target's
     * @param customer whether the customer reads it: only they learn who calls
     * @return one line for each fact
     */
    List<String> of(TargetResult target, Referral referral, Words words, boolean customer) {
        if (referral.getStage() == Stage.RECEIVED) return waiting(target, referral, words);
        return referral.getStage() == Stage.ACCEPTED && customer ? callers(referral, words) : List.of();
    }

    private List<String> waiting(TargetResult target, Referral referral, Words words) {
        Formats formats = new Formats(words.locale());
        Stream<String> until = referral.getDeadlines().stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                .map(Deadline::getAt)
                .map(at -> formats.time(
                        at, Formats.zone(Optional.of(referral.getRfi().getCountry()))))
                .map(at -> words.finding().say(FindPhrase.ANSWERS_BY, at));
        return Stream.concat(until, usual(target, words).stream()).toList();
    }

    private Optional<String> usual(TargetResult target, Words words) {
        return profiles.find(target.getProfileId())
                .flatMap(partners::rank)
                .flatMap(found -> ResponseTime.of(found.ranked(), words));
    }

    private static List<String> callers(Referral referral, Words words) {
        Optional<Engagement> engagement = Optional.ofNullable(referral.getEngagement());
        List<Sealed> colleagues = engagement.map(Engagement::getColleagues).orElse(List.of());
        List<String> named = engagement.map(Engagement::getCallers).orElse(List.of());
        return new Participants<>(referral.getRfi().getContacts(), colleagues, Sealed::getSubjectId)
                .callers(named).stream()
                        .map(Sealing::openPerson)
                        .map(person -> words.fact(words.label(Words.Label.CALLERS), reachable(person)))
                        .toList();
    }

    private static String reachable(Person person) {
        return Stream.of(person.getName(), person.getPhone(), person.getEmail())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
