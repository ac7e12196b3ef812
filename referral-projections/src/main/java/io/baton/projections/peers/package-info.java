/**
 * Several instances as one: a question is answered by the instance that has the partition, whichever was asked.
 *
 * <p>{@link io.baton.projections.peers.AllViews} asks this instance's own views or, through
 * {@link io.baton.projections.peers.PeerClient}, another's {@link io.baton.projections.peers.PeerController}, which answers
 * from its own views only: so a question travels once at the most.
 */
package io.baton.projections.peers;
