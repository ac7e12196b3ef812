/**
 * What the registration of a won deal is (L12): its form, its states, who has to act in each, and which fields are still to be
 * filed. The decisions on it are judged in {@code referral}, for they stand in the referral's history.
 */
package io.baton.lifecycle.registration;
