package org.madang.acceptance;

import java.util.Set;

/** Where people get their logins, and prove who they are. */
interface Logins {

    /** Gives somebody a login in these roles; answers the account it opens here. */
    String enrol(String name, Set<String> roles);

    /** A fresh bearer token of somebody who has a login. */
    String signIn(String name);

    /** A bearer token of an administrator. */
    String administrator();
}
