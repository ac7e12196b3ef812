/** Signing in and out. */
package io.baton.inbox.signin;
