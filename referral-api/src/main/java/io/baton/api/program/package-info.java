/** What the program reads of all partners: referrals in lists that can be narrowed down, and counts. Nothing that is a partner's alone. */
package io.baton.api.program;
