/** Whether what the world saw keeps what Baton promises. Pure: a history in, violations out. */
package io.baton.proof.check;
