package io.baton.projections.views;

/**
 * Who looks.
 *
 * @param partnerId whose referrals
 * @param userId whose marks (L13)
 */
public record Viewer(String partnerId, String userId) {}
