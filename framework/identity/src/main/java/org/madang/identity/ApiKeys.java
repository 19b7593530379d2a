package org.madang.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The keys of services; administrators make and revoke them, auditors read the list. */
@ProviderType
public interface ApiKeys {

    /** Makes a key. */
    Made create(NewApiKey key, Warrant warrant);

    /** The key is void from now on. */
    ApiKey revoke(String key, Warrant warrant);

    /** All keys, the oldest first. */
    List<ApiKey> list(Caller by);

    /**
     * A key that was just made.
     *
     * @param key what is kept of it
     * @param secret what the service sends, shown this once
     */
    record Made(ApiKey key, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }
}
