/**
 * Who belongs to a partner with roles of their own (L14): what its admins have asked, folded in the order of the log. Contacts of a
 * location stand in business profiles instead, and have the roles of contacts without being named here.
 */
package io.baton.lifecycle.people;
