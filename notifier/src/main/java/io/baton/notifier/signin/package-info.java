/** The mails with the links that sign people in. They are not notifications: they end within minutes, and are asked for again. */
package io.baton.notifier.signin;
