/**
 * Links that are signed for one purpose and one reader: customers', senders' and those that turn reminders off.
 */
package io.baton.links;
