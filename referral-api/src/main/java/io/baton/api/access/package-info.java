/** Who signs tokens, and what a token must say to be believed: an identity provider by its published keys, or this machine itself. */
package io.baton.api.access;
