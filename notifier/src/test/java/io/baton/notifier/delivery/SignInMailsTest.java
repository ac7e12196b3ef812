package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.notifier.signin.SignInMails;
import io.baton.records.Samples;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Links that sign people in are mailed as they are asked for, each once, and none that is over. */
class SignInMailsTest extends OnOneBroker {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(900);

    private final List<String> tried = new CopyOnWriteArrayList<>();

    @Test
    void a_link_is_mailed_once_and_neither_a_used_one_nor_one_that_is_over() {
        try (SignInMails _ = deployment.startSignIns(this::taken, InstantSource.fixed(NOW))) {
            publish("used", LATER, NOW);
            publish("over", NOW, null);
            publish("good", LATER, null);
            publish("last", LATER, null);

            await().atMost(Deployment.SOON).until(() -> tried.contains("last") && tried.contains("good"));
        }
        assertThat(tried).containsExactlyInAnyOrder("good", "last");
    }

    @Test
    void a_server_that_is_away_is_tried_again_and_delays_nobody_else() {
        try (SignInMails _ = deployment.startSignIns(this::awayTwiceForSlow, InstantSource.fixed(NOW))) {
            publish("slow", LATER, null);
            publish("quick", LATER, null);

            await().atMost(Deployment.SOON)
                    .until(() -> tried.stream().filter("slow"::equals).count() == 3 && tried.contains("quick"));
        }
    }

    @Test
    void a_link_that_two_instances_asked_for_at_the_same_moment_is_mailed_once() {
        try (SignInMails _ = deployment.startSignIns(this::taken, InstantSource.fixed(NOW))) {
            publish("same", LATER, null);
            publish("same", LATER, null);
            publish("last", LATER, null);

            await().atMost(Deployment.SOON).until(() -> tried.contains("last") && tried.contains("same"));
        }
        assertThat(tried).containsExactlyInAnyOrder("same", "last");
    }

    @Test
    void two_notifiers_mail_a_link_once() {
        try (SignInMails _ = deployment.startSignIns(this::taken, InstantSource.fixed(NOW));
                SignInMails _ = deployment.startSignIns(this::taken, InstantSource.fixed(NOW))) {
            for (int i = 0; i < 20; i++) publish("link-" + i, LATER, null);

            await().atMost(Deployment.SOON).until(() -> tried.size() >= 20);
        }
        assertThat(tried).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void confirmations_whose_server_does_not_answer_delay_nobody_who_signs_in() {
        CountDownLatch over = new CountDownLatch(1);
        try (SignInMails _ = deployment.startSignIns(
                asked -> asked.getRequest() == null ? taken(asked) : unanswered(asked, over),
                InstantSource.fixed(NOW))) {
            for (int i = 0; i < 10; i++) publish(confirmation("strangers-" + i));
            await().atMost(Deployment.SOON).until(() -> tried.size() == 4);
            publish("partners", LATER, null);

            await().atMost(Deployment.SOON).until(() -> tried.contains("partners"));
            over.countDown();
        }
    }

    private SendOutcome unanswered(SignIn signIn, CountDownLatch over) {
        tried.add(signIn.getSignInId());
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SendOutcome.Taken();
    }

    private SendOutcome taken(SignIn signIn) {
        tried.add(signIn.getSignInId());
        return new SendOutcome.Taken();
    }

    private SendOutcome awayTwiceForSlow(SignIn signIn) {
        tried.add(signIn.getSignInId());
        long attempts = tried.stream().filter("slow"::equals).count();
        return "slow".equals(signIn.getSignInId()) && attempts < 3
                ? new SendOutcome.NotNow("421 later")
                : new SendOutcome.Taken();
    }

    private static SignIn confirmation(String id) {
        return SignIn.newBuilder(link(id, LATER, null))
                .setRequest(Sealing.request(Samples.rfi("rfi-" + id)))
                .build();
    }

    private void publish(String id, Instant ends, Instant used) {
        publish(link(id, ends, used));
    }

    private void publish(SignIn signIn) {
        deployment.write(Topics.SIGN_INS, signIn.getSignInId(), signIn);
    }

    private static SignIn link(String id, Instant ends, Instant used) {
        return SignIn.newBuilder()
                .setSignInId(id)
                .setPartnerId("northwind")
                .setPerson(Sealing.person(new Person("Ida Kern", "ida.kern@partner.example", null, "de")))
                .setUserId("ida")
                .setRoles(List.of("referrals-user"))
                .setLanguage("de")
                .setLeadsTo("/inbox")
                .setAskedAt(NOW)
                .setExpiresAt(ends)
                .setUsedAt(used)
                .build();
    }
}
