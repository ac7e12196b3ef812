/**
 * Tells other systems by HTTP what happens to referrals: the public topics, message by message, signed as Standard Webhooks say. What each
 * endpoint has got stands in the offsets of a group of its own, so one that is down stops nothing but itself.
 */
package io.baton.webhooks;
