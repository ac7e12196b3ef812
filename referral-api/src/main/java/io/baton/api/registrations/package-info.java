/**
 * HTTP for deal registrations (L12): the partner's form, and the program's review.
 */
package io.baton.api.registrations;
