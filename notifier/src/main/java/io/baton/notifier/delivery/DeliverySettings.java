package io.baton.notifier.delivery;

import io.baton.kafka.streams.Membership;
import java.time.Duration;

/**
 * How notifications are delivered.
 *
 * @param group whose offsets; a second group takes the partitions over, it does not double the mails
 * @param membership of this instance in it
 * @param conversation longer than any attempt to send can take
 * @param mostConnections how many mails may be on their way at once
 * @param retries when what was refused for now is tried again
 */
public record DeliverySettings(
        String group, Membership membership, Duration conversation, int mostConnections, RetrySchedule retries) {}
