/** A partner's business profiles as pages: read by all of its people, changed by those who may, by the API's own service. */
package io.baton.inbox.profile;
