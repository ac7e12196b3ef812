/**
 * What all endpoints share: the caller, checks of fields, problems (RFC 9457), ETags and idempotency keys.
 */
package io.baton.api.web;
