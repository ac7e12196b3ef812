/** Restarts, rebuilds, and parts that are away: no decision is lost and none is made twice. */
package io.baton.service.outages;
