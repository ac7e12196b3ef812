/** The partner inbox over HTTP, as a browser without script sees it. */
package io.baton.service.inbox;
