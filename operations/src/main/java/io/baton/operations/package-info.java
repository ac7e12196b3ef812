/** Another number of partitions: everything is imported into topics of another prefix, while Baton is stopped. */
package io.baton.operations;
