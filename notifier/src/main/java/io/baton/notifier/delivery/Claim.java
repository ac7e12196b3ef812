package io.baton.notifier.delivery;

import io.baton.events.Delivery;

/**
 * The right to send a mail, once.
 *
 * @param delivery the ledger's entry for it, which must be committed before the mail is sent
 */
record Claim(Intent intent, Delivery delivery) {}
