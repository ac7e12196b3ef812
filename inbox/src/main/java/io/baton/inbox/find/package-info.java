/**
 * The public pages: customers, who have no account, find partners and ask them. They show what everybody may see of a partner, and
 * nobody's name or address. They need no script.
 */
package io.baton.inbox.find;
