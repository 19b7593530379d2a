package org.madang.api;

/** What went wrong, and whose problem it is. */
public enum Problem {
    /** The thing named does not exist. */
    NOT_FOUND(Owner.CALLER),
    /** What was given can not be used; the message says which part and how to mend it. */
    BAD_INPUT(Owner.CALLER),
    /** The caller may not do this. */
    NOT_ALLOWED(Owner.CALLER),
    /** A rule of the procedure forbids this now; the message cites the rule and says what must happen first. */
    RULE(Owner.CALLER),
    /** Somebody else changed the thing meanwhile. */
    CONFLICT(Owner.CALLER),
    /** A process pack is faulty. */
    PACK(Owner.CITY),
    /** A plugin is faulty. */
    PLUGIN(Owner.VENDOR),
    /** A setting, a folder or a database is not as it must be. */
    SETUP(Owner.OPERATOR),
    /** The framework itself is at fault. */
    INTERNAL(Owner.MADANG);

    private final Owner owner;

    Problem(Owner owner) {
        this.owner = owner;
    }

    /** Who can mend it. */
    public Owner owner() {
        return owner;
    }

    /** Who can mend a problem. */
    public enum Owner {
        CALLER,
        CITY,
        VENDOR,
        OPERATOR,
        MADANG
    }
}
