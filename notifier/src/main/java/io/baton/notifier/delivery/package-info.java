/**
 * From notifications to mails, none twice. The ledger records each claim and its result, {@link
 * io.baton.notifier.delivery.DeliveryPlan} decides what follows from them, and one worker for each partition does it.
 */
package io.baton.notifier.delivery;
