/**
 * What an RFI must be, which targets it may reach, and to whom it may be passed on (L1, L2, L5, L6). Pure.
 */
package io.baton.lifecycle.rfi;
