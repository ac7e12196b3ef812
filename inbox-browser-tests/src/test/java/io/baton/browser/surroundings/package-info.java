/** What stands around Baton: an identity provider at which people sign in, and a proxy that ends TLS. */
package io.baton.browser.surroundings;
