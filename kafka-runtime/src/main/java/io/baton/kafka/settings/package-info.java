/** Settings of a service: read with their keys, held to what they must be, refused in one line that names the key. */
package io.baton.kafka.settings;
