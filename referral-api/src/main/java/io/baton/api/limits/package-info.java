/**
 * What all of HTTP's clients together may take of the process: connections, and the memory of their bodies. The engine and
 * the views live in it, too, and no flood may stop them.
 */
package io.baton.api.limits;
