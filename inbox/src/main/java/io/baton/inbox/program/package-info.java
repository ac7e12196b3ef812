/** The pages of the program's own people: what needs a hand today, and every referral with its history. */
package io.baton.inbox.program;
