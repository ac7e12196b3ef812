/**
 * HTTP for business profiles, and the search for partners that fit (L1, L15).
 */
package io.baton.api.profiles;
