/** Who belongs to a partner: its admins invite and remove people and give them roles; the program's operators invite the first admin. */
package io.baton.api.people;
