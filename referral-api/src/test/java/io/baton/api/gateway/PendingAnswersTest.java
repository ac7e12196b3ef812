package io.baton.api.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.projections.feed.TooManyWaitingException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PendingAnswersTest {
    private final PendingAnswers<String> waiters = new PendingAnswers<>(2);

    @Test
    void all_who_wait_for_the_same_answer_get_it() {
        CompletableFuture<String> one = waiters.register("a");
        CompletableFuture<String> two = waiters.register("a");

        waiters.answer("a", "yes");

        assertThat(one).isCompletedWithValue("yes");
        assertThat(two).isCompletedWithValue("yes");
    }

    @Test
    void who_gives_up_takes_nobody_along() {
        CompletableFuture<String> impatient = waiters.register("a");
        CompletableFuture<String> patient = waiters.register("a");
        impatient.cancel(false);

        waiters.answer("a", "yes");

        assertThat(patient).isCompletedWithValue("yes");
    }

    @Test
    void who_waits_for_another_answer_goes_on_waiting() {
        CompletableFuture<String> other = waiters.register("b");

        waiters.answer("a", "yes");

        assertThat(other).isNotDone();
    }

    @Test
    void too_many_are_turned_away_until_one_leaves() {
        CompletableFuture<String> first = waiters.register("a");
        waiters.register("b");
        assertThatThrownBy(() -> waiters.register("c")).isInstanceOf(TooManyWaitingException.class);

        first.cancel(false);

        assertThat(waiters.register("c")).isNotDone();
    }

    @Test
    void an_answer_that_nobody_waits_for_is_let_go() {
        waiters.answer("a", "yes");

        assertThat(waiters.register("a")).isNotDone();
    }
}
