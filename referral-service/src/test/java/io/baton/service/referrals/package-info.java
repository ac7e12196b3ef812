/** Referrals over HTTP: decisions, contacts, registrations, lists, history and the stream of events. */
package io.baton.service.referrals;
