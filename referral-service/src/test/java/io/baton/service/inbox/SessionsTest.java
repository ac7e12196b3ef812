package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.api.gateway.SignInBook;
import io.baton.events.SignIn;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in, and that a sign-in counts once, on two instances of one deployment. */
class SessionsTest {
    private static final String ADMIN = "referrals-admin";
    private static Facade first;
    private static Facade second;

    @BeforeAll
    static void start() {
        first = Facade.startInstance("sessions-");
        second = Facade.startInstance("sessions-");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @Test
    void the_owner_sees_every_session_and_ends_another_one_on_all_instances() {
        Browser here = Browser.of(first, "owner", "ida@owner.example", ADMIN);
        Browser lost = Browser.of(first, "owner", "ida@owner.example", ADMIN);
        String page = here.get("/sessions").expect(200).body();
        assertThat(page).contains("Where you are signed in", "This browser", "End all others");
        lost.onto(second).get("/inbox").expect(200);

        here.send("/sessions/end", Map.of("session", others(page).getFirst())).expect(303);

        lost.get("/inbox").expect(303);
        await().untilAsserted(() -> lost.onto(second).get("/inbox").expect(303));
        here.onto(second).get("/inbox").expect(200);
    }

    @Test
    void all_others_are_ended_and_this_one_goes_on() {
        Browser here = Browser.of(first, "many", "ida@many.example", ADMIN);
        List<Browser> others = Stream.generate(() -> Browser.of(second, "many", "ida@many.example", ADMIN))
                .limit(3)
                .toList();
        await().until(() -> others(here.get("/sessions").body()).size() == 3);

        here.send("/sessions/others", Map.of()).expect(303);

        await().untilAsserted(() -> others.forEach(other -> other.get("/inbox").expect(303)));
        here.get("/inbox").expect(200);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        Browser ida = Browser.of(first, "victim", "ida@victim.example", ADMIN);
        Browser second = Browser.of(first, "victim", "ida@victim.example", ADMIN);
        String anothers = others(ida.get("/sessions").body()).getFirst();
        Browser eve = Browser.of(first, "attacker", "eve@attacker.example", ADMIN);

        eve.send("/sessions/end", Map.of("session", anothers)).expect(303);
        eve.send("/sessions/others", Map.of()).expect(303);

        second.get("/inbox").expect(200);
        assertThat(eve.get("/sessions").body()).doesNotContain(anothers);
    }

    @Test
    void a_copy_of_the_cookie_is_worth_nothing_after_its_owner_has_signed_out() {
        Browser ida = Browser.of(first, "copied", "ida@copied.example", ADMIN);

        ida.send("/signin/out", Map.of()).expect(303);

        ida.get("/inbox").expect(303);
        await().untilAsserted(() -> ida.onto(second).get("/inbox").expect(303));
    }

    @Test
    void a_program_with_a_token_has_no_sessions_and_who_has_not_signed_in_is_asked_to() {
        first.as(Token.partner("owner", ADMIN)).get("/sessions").expect(404);
        Answer asked = Browser.at(first).get("/sessions").expect(303);
        assertThat(asked.header("Location")).isEqualTo("/signin?to=%2Fsessions");
    }

    @Test
    void of_all_uses_of_a_link_at_the_same_moment_on_two_instances_one_counts() throws Exception {
        SignInBook here = first.context.getBean(SignInBook.class);
        SignInBook there = second.context.getBean(SignInBook.class);
        for (int round = 0; round < 5; round++) {
            String link = askedAtBoth("raced-" + round);
            await().until(() -> known(here, there, link));

            List<Boolean> used = atOnce(
                    List.of(() -> here.use(link), () -> there.use(link), () -> here.use(link), () -> there.use(link)));

            assertThat(used).containsOnlyOnce(true);
        }
    }

    /** Both instances were asked, many times at once: one link, under one id. */
    private static String askedAtBoth(String partner) throws Exception {
        first.publish(Samples.profile(partner + "-profile", partner));
        String address = Samples.profile(partner + "-profile", partner)
                .getLocations()
                .getFirst()
                .getContacts()
                .getFirst()
                .getEmail();
        SignInBook here = first.context.getBean(SignInBook.class);
        SignInBook there = second.context.getBean(SignInBook.class);
        await().until(() -> !here.rolesNow(partner, address).isEmpty()
                && !there.rolesNow(partner, address).isEmpty());
        atOnce(List.of(asking(here, address), asking(there, address), asking(here, address), asking(there, address)));
        Set<String> links = links(partner);
        assertThat(links).hasSize(1);
        return links.iterator().next();
    }

    private static Callable<Boolean> asking(SignInBook book, String address) {
        return () -> {
            book.ask(address, "en", "/inbox");
            return true;
        };
    }

    private static Set<String> links(String partner) {
        return first.committed(Topics.SIGN_INS).stream()
                .filter(signIn -> signIn.getUsedAt() == null)
                .filter(signIn -> signIn.getPartnerId().equals(partner))
                .map(SignIn::getSignInId)
                .collect(Collectors.toSet());
    }

    private static boolean known(SignInBook here, SignInBook there, String link) {
        return here.isOpen(link) && there.isOpen(link);
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> call : threads.invokeAll(calls)) answers.add(call.get());
            return answers;
        }
    }

    /** @return the ids of the sessions that are not the reader's own */
    private static List<String> others(String page) {
        return Stream.of(page.split("<li>"))
                .filter(row -> row.contains("name=\"session\"") && !row.contains("This browser"))
                .map(row -> row.replaceAll("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1"))
                .toList();
    }
}
