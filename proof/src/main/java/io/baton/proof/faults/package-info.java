/** What is done to a running Baton, and when: the same for the same seed. */
package io.baton.proof.faults;
