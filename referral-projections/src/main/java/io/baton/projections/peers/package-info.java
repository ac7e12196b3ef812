/**
 * Instances ask each other: each partition of the views lies on one instance, and the others send it their questions over
 * HTTP. What a question is and how it is answered stands in {@link io.baton.projections.views.ViewQuestion}; here is only
 * the transport. While a partition moves there is no answer, and never a wrong one.
 */
package io.baton.projections.peers;
