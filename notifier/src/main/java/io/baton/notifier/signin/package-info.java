/**
 * The mails with the links that sign people in, and by which customers confirm a request. They are not notifications: they end within a
 * day, most within minutes, and are asked for again.
 */
package io.baton.notifier.signin;
