/** Which partners fit a need best, and why (L15). Pure, as all rules. */
package io.baton.lifecycle.ranking;
