package io.baton.notifier.delivery;

import io.baton.events.Delivery;

/**
 * The right to send a mail, once.
 *
 * @param delivery the ledger's entry that gives it, committed
 */
record Claim(Intent intent, Delivery delivery) {}
