/**
 * HTTP for RFIs: submitting, following and withdrawing them, and sending them to further partners.
 */
package io.baton.api.rfis;
