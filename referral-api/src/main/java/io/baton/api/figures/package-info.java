/** What a partner did by month, in numbers. */
package io.baton.api.figures;
