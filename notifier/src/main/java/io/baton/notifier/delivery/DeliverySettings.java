package io.baton.notifier.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How notifications are delivered.
 *
 * @param group whose offsets; a second group takes the partitions over, it does not double the mails
 * @param instance keeps the member's name over a restart
 * @param conversation longer than any attempt to send can take
 * @param mostConnections how many mails may be on their way at once
 * @param retries when what was refused for now is tried again
 */
public record DeliverySettings(
        String group, Optional<String> instance, Duration conversation, int mostConnections, RetrySchedule retries) {}
