/**
 * HTTP for what the program's operator sets: policy, ranking, eligible solutions, rerouting, mail preferences (L17).
 */
package io.baton.api.settings;
