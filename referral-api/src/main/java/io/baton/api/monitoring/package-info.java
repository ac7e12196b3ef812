/** What monitoring learns of each request: its route and its time. */
package io.baton.api.monitoring;
