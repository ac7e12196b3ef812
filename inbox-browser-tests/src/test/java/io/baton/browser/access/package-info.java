/** Signing in at an identity provider. */
package io.baton.browser.access;
