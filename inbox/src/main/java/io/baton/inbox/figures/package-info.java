/** A partner's own figures and its board of accepted deals, as pages; plots are SVG from the server, with a table beneath. */
package io.baton.inbox.figures;
