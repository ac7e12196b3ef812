/**
 * Who is on a referral (L9, L14): the contacts of its location, which follow the business profile until the
 * partner has decided (L3), and the colleagues whom the partner puts
 * on the engagement. A person's id is the pseudonym of their address. The rules, the engine's memory, the lists and the mails
 * all ask here.
 */
package io.baton.lifecycle.contacts;
