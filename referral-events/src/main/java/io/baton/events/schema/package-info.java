/** The released versions of the schemas, and how much a reader lets a record announce. */
package io.baton.events.schema;
