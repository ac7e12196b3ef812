/** Finding partners: what each has done so far, and who fits a need best (L15). */
package io.baton.projections.partners;
