/**
 * Finding partners: which profiles take referrals, what each partner has done so far, and who fits a need best (L1, L15).
 */
package io.baton.partners;
