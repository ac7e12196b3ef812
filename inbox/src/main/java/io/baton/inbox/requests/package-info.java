/** The partner's requests: the list, one of them, and the forms by which they decide. */
package io.baton.inbox.requests;
