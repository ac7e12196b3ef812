/** The format of personal data in topics: sealed for the subject that it is about, so that it can be forgotten by key. */
package io.baton.events.sealing;
