/**
 * Who gets which mail at which event (docs/notifications.md; docs/rules.md: L3, L5–L7, L12, L16). Pure: no Kafka, no clock, no
 * key; the recipients stay sealed.
 */
package io.baton.notifier.policy;
