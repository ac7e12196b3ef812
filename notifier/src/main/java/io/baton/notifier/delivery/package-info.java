/**
 * From intents to mails, none twice. The ledger says what was claimed and what became of it; {@link
 * io.baton.notifier.delivery.DeliveryPlan} says what follows from that; a partition's owner does it.
 */
package io.baton.notifier.delivery;
