package io.baton.notifier.delivery;

import io.baton.kafka.streams.Membership;
import java.time.Duration;

/**
 * The settings of the delivery.
 *
 * @param group the consumer group; a second group takes the partitions over, it does not double the mails
 * @param membership of this instance in it
 * @param conversation longer than any attempt to send can take
 * @param mostConnections the most mails that are sent at once
 * @param retries when a mail that was refused for now is retried
 */
public record DeliverySettings(
        String group, Membership membership, Duration conversation, int mostConnections, RetrySchedule retries) {}
