package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whichever instance is asked, the answer is the same; while a partition moves there is none, and never a wrong one. */
class SeveralInstancesTest {
    /** Enough to lie on both partitions, and so on both instances. */
    private static final List<String> PARTNERS =
            IntStream.range(0, 8).mapToObj(i -> "several-" + i).toList();

    private static Facade first;
    private static Facade second;
    private static final Map<String, String> REFERRAL_OF = new HashMap<>();

    @BeforeAll
    static void start() {
        first = Facade.startInstance("several-");
        for (String partner : PARTNERS) REFERRAL_OF.put(partner, received(partner));
        second = Facade.startInstance("several-");
    }

    @AfterAll
    static void stop() {
        first.context.close();
        second.context.close();
    }

    @Test
    void any_instance_gives_the_same_answer_and_one_alone_gives_it_too() {
        await().untilAsserted(() -> {
            for (String partner : PARTNERS) {
                String found = referral(first, partner).expect(200).body();
                assertThat(referral(second, partner).expect(200).body()).isEqualTo(found);
                assertThat(inbox(second, partner).expect(200).body())
                        .isEqualTo(inbox(first, partner).expect(200).body())
                        .contains(REFERRAL_OF.get(partner));
            }
        });
        PARTNERS.forEach(partner -> decideAtEitherAndReadAtTheOther(partner));

        first.context.close();

        // While the partitions move: a question waits for its own.
        for (String partner : PARTNERS)
            assertThat(referral(second, partner).expect(200).text("stage")).isEqualTo("ACCEPTED");
    }

    @Test
    void what_instances_tell_each_other_is_for_nobody_else() {
        String path = "/internal/views";
        String question = "{\"question\": \"referral\", \"partnerId\": \"several-0\", \"referralId\": \"%s\"}"
                .formatted(REFERRAL_OF.get("several-0"));
        Token instance = Token.partner("several-0", "baton-instance", "partner-admin");
        second.anonymously().post(path, question).expect(401);
        second.as(instance).post(path, question).expect(401);
        second.as(Token.program("operator")).post(path, question).expect(401);
        for (Token shown : List.of(instance, instance.signedWith(Facade.LINK_KEY)))
            second.anonymously()
                    .with("Baton-Instance", shown.signed())
                    .post(path, question)
                    .expect(401);
    }

    private static void decideAtEitherAndReadAtTheOther(String partner) {
        Facade decides = partner.hashCode() % 2 == 0 ? first : second;
        Facade reads = decides == first ? second : first;
        String referral = "/v1/referrals/" + REFERRAL_OF.get(partner);
        Api decider = as(partner, decides).with("Idempotency-Key", "accepting");
        Answer decided = soon(() -> decider.post(referral + "/accept", Bodies.ACCEPT));
        Answer read = soon(() -> as(partner, reads).get(referral + "?version=" + decided.number("version")));
        assertThat(read.text("stage")).isEqualTo("ACCEPTED");
    }

    /** 503 says to ask again, while partitions are on the move; any other answer must be the right one. */
    private static Answer soon(Callable<Answer> question) {
        return await().until(question, answer -> answer.status() != 503).expect(200);
    }

    private static String received(String partner) {
        return Deal.id(Deal.of(first, "profile-of-" + partner, partner).submitted());
    }

    private static Answer referral(Facade instance, String partner) {
        return as(partner, instance).get("/v1/referrals/" + REFERRAL_OF.get(partner));
    }

    private static Answer inbox(Facade instance, String partner) {
        return as(partner, instance).get("/v1/referrals?list=marketplace");
    }

    private static Api as(String partner, Facade instance) {
        return instance.as(Token.partner(partner, "partner-admin"));
    }
}
