/** Who may ask what: tokens, and every endpoint for every role. */
package io.baton.service.access;
