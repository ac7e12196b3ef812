/** What others write is held to forms: each thing that is wrong is named with its field. */
package io.baton.partners.check;
