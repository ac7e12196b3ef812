/**
 * The page of L14: who may do what. {@link io.baton.lifecycle.roles.Right} lists each right with its roles, {@link
 * io.baton.lifecycle.roles.Asker} answers for one person, {@link io.baton.lifecycle.roles.SenderKind} says who sends which RFI. HTTP
 * only reads the token; its annotations are compared with this page.
 */
package io.baton.lifecycle.roles;
