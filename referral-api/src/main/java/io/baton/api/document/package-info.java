/**
 * The OpenAPI document: what the annotations of the controllers say, completed with what follows from the shape of each operation,
 * so that no controller has to repeat it.
 */
package io.baton.api.document;
