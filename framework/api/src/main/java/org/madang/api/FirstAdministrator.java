package org.madang.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Lets the operator of a new city have its first administrator; for the host, never for plugins. */
@ProviderType
public interface FirstAdministrator {

    /**
     * A fresh one-time code for whoever becomes the first administrator; earlier ones are void. Empty as soon as there is
     * an administrator. Show it to the operator, to nobody else.
     */
    Optional<String> code();
}
