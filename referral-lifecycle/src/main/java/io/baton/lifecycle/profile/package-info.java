/**
 * What a business profile must be to take referrals (L1). {@link io.baton.lifecycle.profile.ProfileCheck} has the rules,
 * {@link io.baton.lifecycle.profile.ProfileLimits} the numbers.
 */
package io.baton.lifecycle.profile;
