/** A whole Baton on this machine, each part a process of its own that can be killed and started again. */
package io.baton.proof.machine;
