/** From a notification to a mail in the reader's language, and from there to the SMTP server. */
package io.baton.notifier.mail;
