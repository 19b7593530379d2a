package org.madang.identity;

import java.util.Optional;

/**
 * An account to be made.
 *
 * @param login what the person will sign in with, such as an e-mail address
 * @param name how the person wants to be called; may be empty
 * @param password at least 12 characters; without one the account waits for a reset
 */
public record NewAccount(String login, String name, Optional<String> password) {

    public NewAccount {
        login = login.strip();
        name = name.strip();
    }

    public static NewAccount of(String login, String password) {
        return new NewAccount(login, "", Optional.of(password));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "NewAccount";
    }
}
