package io.baton.projections.peers;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.projections.views.Marks;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.ReferralPage.Row;
import io.baton.projections.views.RegistrationPage;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What one instance answers another: records in Avro's single-object encoding, which tells instances of different releases
 * how to read each other, in Base64.
 *
 * @param result an RFI's result, if that was asked for and is there
 * @param referrals in the order in which they were found
 * @param marks the viewer's on each of a page's referrals, or those that were asked for
 * @param next the cursor of the next page, if there is one
 */
@Serdeable
record PeerAnswer(
        @Nullable String result,
        List<String> referrals,
        List<PeerMarks> marks,
        @Nullable String next) {
    private static final SingleObjectSerde<Referral> REFERRAL = new SingleObjectSerde<>(Referral.class);
    private static final SingleObjectSerde<RfiResult> RESULT = new SingleObjectSerde<>(RfiResult.class);

    /** {@link Marks}, as they travel. */
    @Serdeable
    record PeerMarks(boolean favorite, boolean skipped) {
        static PeerMarks of(Marks marks) {
            return new PeerMarks(marks.favorite(), marks.skipped());
        }

        Marks marks() {
            return new Marks(favorite, skipped);
        }
    }

    static PeerAnswer of(Optional<Referral> referral) {
        return new PeerAnswer(null, encoded(referral.stream().toList()), List.of(), null);
    }

    static PeerAnswer of(Marks marks) {
        return new PeerAnswer(null, List.of(), List.of(PeerMarks.of(marks)), null);
    }

    static PeerAnswer of(ReferralPage page) {
        return new PeerAnswer(
                null,
                encoded(page.rows().stream().map(Row::referral).toList()),
                page.rows().stream().map(Row::marks).map(PeerMarks::of).toList(),
                page.next().orElse(null));
    }

    static PeerAnswer of(RegistrationPage page) {
        return new PeerAnswer(
                null, encoded(page.referrals()), List.of(), page.next().orElse(null));
    }

    static PeerAnswer ofRfi(Optional<RfiView> rfi) {
        return rfi.map(view ->
                        new PeerAnswer(encoded(RESULT, view.result()), encoded(view.referrals()), List.of(), null))
                .orElseGet(() -> new PeerAnswer(null, List.of(), List.of(), null));
    }

    Optional<Referral> referral() {
        return decoded().stream().findFirst();
    }

    Marks marksAlone() {
        return marks.getFirst().marks();
    }

    ReferralPage page() {
        List<Referral> found = decoded();
        List<Row> rows = IntStream.range(0, found.size())
                .mapToObj(i -> new Row(found.get(i), marks.get(i).marks()))
                .toList();
        return new ReferralPage(rows, Optional.ofNullable(next));
    }

    RegistrationPage registrations() {
        return new RegistrationPage(decoded(), Optional.ofNullable(next));
    }

    Optional<RfiView> rfi() {
        return Optional.ofNullable(result).map(found -> new RfiView(decoded(RESULT, found), decoded()));
    }

    private List<Referral> decoded() {
        return referrals.stream().map(text -> decoded(REFERRAL, text)).toList();
    }

    private static List<String> encoded(List<Referral> referrals) {
        return referrals.stream().map(one -> encoded(REFERRAL, one)).toList();
    }

    private static <T extends SpecificRecord> String encoded(SingleObjectSerde<T> serde, T value) {
        return Base64.getEncoder().encodeToString(serde.encode(value));
    }

    private static <T extends SpecificRecord> T decoded(SingleObjectSerde<T> serde, String text) {
        return serde.decode(Base64.getDecoder().decode(text));
    }
}
