package io.baton.projections.peers;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.wire.SingleObjectSerde;
import io.baton.projections.views.InboxPage;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What one instance answers another: records in Avro's single-object encoding, which tells instances of different releases
 * how to read each other, in Base64.
 *
 * @param result an RFI's result, if that was asked for and is there
 * @param referrals in the order in which they were found
 * @param next the cursor of the next page, if there is one
 */
@Serdeable
record PeerAnswer(
        @Nullable String result,
        List<String> referrals,
        @Nullable String next) {
    private static final SingleObjectSerde<Referral> REFERRAL = new SingleObjectSerde<>(Referral.class);
    private static final SingleObjectSerde<RfiResult> RESULT = new SingleObjectSerde<>(RfiResult.class);

    static PeerAnswer of(Optional<Referral> referral) {
        return new PeerAnswer(null, encoded(referral.stream().toList()), null);
    }

    static PeerAnswer of(InboxPage page) {
        return new PeerAnswer(null, encoded(page.referrals()), page.next().orElse(null));
    }

    static PeerAnswer ofRfi(Optional<RfiView> rfi) {
        return rfi.map(view -> new PeerAnswer(encoded(RESULT, view.result()), encoded(view.referrals()), null))
                .orElseGet(() -> new PeerAnswer(null, List.of(), null));
    }

    Optional<Referral> referral() {
        return decoded().stream().findFirst();
    }

    InboxPage page() {
        return new InboxPage(decoded(), Optional.ofNullable(next));
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
