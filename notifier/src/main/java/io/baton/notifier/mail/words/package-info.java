/**
 * What mails say, in each language. A phrase is a method and what it needs are its parameters: a language that lacks one does
 * not compile. The terms are those of {@code docs/glossary.md}.
 */
package io.baton.notifier.mail.words;
