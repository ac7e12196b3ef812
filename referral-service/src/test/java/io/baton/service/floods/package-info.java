/** Requests that are malformed, too large, too slow or too many: each is answered, and none stops the service. */
package io.baton.service.floods;
