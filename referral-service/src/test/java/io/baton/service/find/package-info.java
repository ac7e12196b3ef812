/** The public pages over HTTP: finding partners and asking them without an account. */
package io.baton.service.find;
