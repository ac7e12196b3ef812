/** Those who ask: partners and the program's side, over HTTP, by a seed. */
package io.baton.proof.work;
