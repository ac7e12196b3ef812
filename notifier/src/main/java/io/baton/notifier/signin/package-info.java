/**
 * The mails with the links that sign people in, by which customers confirm a request, and by which one is followed in place of an old link. They are not notifications: they end within a
 * day, most within minutes, and are asked for again.
 */
package io.baton.notifier.signin;
