/** The page on which a partner's admins invite and remove people and give them roles. */
package io.baton.inbox.people;
