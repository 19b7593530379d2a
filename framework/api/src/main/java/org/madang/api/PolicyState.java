package org.madang.api;

/** How far a policy has come. */
public enum PolicyState {
    PROPOSED,
    ADMISSIBLE,
    INADMISSIBLE,
    ADOPTED,
    REFUSED,
    WITHDRAWN
}
