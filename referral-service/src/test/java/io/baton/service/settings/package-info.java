/** What the program and its customers set over HTTP: the policy, rerouting, mail preferences. */
package io.baton.service.settings;
