/** The pages behind the links in mails: plain HTML, made on the server, in the reader's language. */
package io.baton.inbox;
