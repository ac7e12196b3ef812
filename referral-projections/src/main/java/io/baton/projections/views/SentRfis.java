package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.events.topics.Ids;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose RFIs one reads. Each RFI that was taken in stands in two lists: its sender's, and the program's, which has all. The program's is one
 * key, as that of the registrations: an entry is small, and a page is one range read however many there are. Those that no partner
 * has stand in one of their own until one does.
 *
 * @param list the list's key
 */
@Serdeable
public record SentRfis(String list) {
    /** All RFIs. */
    public static final SentRfis ALL = new SentRfis("program");

    /** RFIs whose customers have no partner and wait for none: {@link RfiView#unplaced()}; also those for which none was found. */
    public static final SentRfis UNPLACED = new SentRfis("unplaced");

    private static final Pattern POSITION = Pattern.compile("\\d{19}" + SEPARATOR + ".{1,1000}", Pattern.DOTALL);

    /** @return those that the people of a partner have sent */
    public static SentRfis ofPartner(String partnerId) {
        return new SentRfis("partner" + SEPARATOR + partnerId);
    }

    /** @return those that somebody of the program has sent, by the pseudonym of their address */
    public static SentRfis ofPerson(String subjectId) {
        return new SentRfis("person" + SEPARATOR + subjectId);
    }

    /** @return the lists of all RFIs and of its sender's that have the RFI, which was taken in */
    static Stream<SentRfis> with(RfiResult result) {
        Optional<SentRfis> sender = Optional.ofNullable(result.getSenderPartnerId())
                .map(SentRfis::ofPartner)
                .or(() -> Optional.ofNullable(result.getSenderSubjectId()).map(SentRfis::ofPerson));
        return Stream.concat(Stream.of(ALL), sender.stream());
    }

    /** @return what travels to the lists of an RFI that has a partner or may get one: a target stands for its targets */
    static RfiResult placed(RfiResult result) {
        return withTargets(result, result.getTargets().stream().limit(1));
    }

    /** @return what travels to the lists of an RFI that is unplaced: no target */
    static RfiResult unplaced(RfiResult result) {
        return withTargets(result, Stream.empty());
    }

    private static RfiResult withTargets(RfiResult result, Stream<TargetResult> targets) {
        return RfiResult.newBuilder(result)
                .setTargets(targets.map(target -> TargetResult.newBuilder(target)
                                .setWhy(List.of())
                                .build())
                        .toList())
                .build();
    }

    /** @return the key of an RFI in the list: by its time, then by its id */
    String entry(RfiResult result) {
        return since(result.getAppendedAt()) + SEPARATOR + result.getRfiId();
    }

    /** @return the key by which an RFI of the list is found by its reference; no list has a name that begins so */
    String referenceEntry(String rfiId) {
        return firstOf(Ids.reference(rfiId)) + rfiId;
    }

    /** @return the key before the first RFI of the list that has the reference */
    String firstOf(String reference) {
        return "reference" + SEPARATOR + first() + reference + SEPARATOR;
    }

    /** @return the key behind the last RFI of the list that has the reference */
    String endOf(String reference) {
        return "reference" + SEPARATOR + first() + reference + BEHIND_SEPARATOR;
    }

    /** @return the key before the first entry of this time or a later one */
    String since(Instant time) {
        return first() + String.format("%019d", time.toEpochMilli());
    }

    /** @return the key before the first entry */
    String first() {
        return list + SEPARATOR;
    }

    /** @return the key behind the last entry, or of the one at which a page before ended */
    String end(Optional<String> cursor) {
        return cursor.map(at -> first() + opened(at)).orElse(list + BEHIND_SEPARATOR);
    }

    /** @return the cursor behind this entry */
    String cursor(String entry) {
        return Cursor.encoded(entry.substring(first().length()));
    }

    /** @return the RFI's id */
    String rfiId(String entry) {
        return entry.substring(entry.indexOf(SEPARATOR, first().length()) + 1);
    }

    private static String opened(String cursor) {
        return Cursor.decoded(cursor)
                .filter(position -> POSITION.matcher(position).matches())
                .orElseThrow(InvalidCursorException::new);
    }
}
