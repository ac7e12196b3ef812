package io.baton.lifecycle.people;

/** Why a change of a partner's people is refused; the names are part of the public contract. */
public enum PeopleRefusal {
    /** They belong to the partner already. */
    ALREADY_INVITED,
    /** Nobody of this partner has this id. */
    UNKNOWN_PERSON,
    /** They are the only admin, and would leave the partner without one. */
    LAST_ADMIN,
    /** Who asks has been removed, or is no admin any more. */
    NO_ADMIN_ANY_MORE,
    /** None is named, or one that a partner's people do not have. */
    NO_SUCH_ROLE,
    /** The partner has as many people as it can have. */
    TOO_MANY_PEOPLE,
    /** An earlier change had the same key and other content. */
    KEY_REUSED
}
