package io.baton.notifier.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Strangers have mails sent: no number of them fills the memory of a notifier whose mail server is away. */
class MailLaneTest {
    @Test
    void it_holds_so_many_mails_and_another_when_one_has_ended() {
        MailLane lane = new MailLane(1, 2);

        assertThat(lane.hold()).isTrue();
        assertThat(lane.hold()).isTrue();
        assertThat(lane.hold()).isFalse();
        lane.release();
        assertThat(lane.hold()).isTrue();
    }
}
