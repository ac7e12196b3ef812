/**
 * HTTP for a partner's referrals: lists, single referrals, history, marks, decisions and the event stream. Reads come from
 * the views; decisions go straight to the engine and read no view first.
 */
package io.baton.api.referrals;
