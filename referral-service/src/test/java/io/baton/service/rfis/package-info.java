/** RFIs over HTTP: by a marketing site, by a seller, by a partner, and passed on to other partners. */
package io.baton.service.rfis;
