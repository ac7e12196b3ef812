/** What the world saw: the journal of what was asked and answered, and the public topics. */
package io.baton.proof.history;
