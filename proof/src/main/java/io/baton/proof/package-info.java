/** Proof under fault: breaks a running Baton by a seed, and checks from outside whether its promises held. */
package io.baton.proof;
