package org.madang.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The settings of this platform, from {@code conf/madang.properties} and the environment. A plugin reads its own under
 * {@code madang.plugin.<plugin>.}
 */
@FrameworkService
@ProviderType
public interface Settings {

    /** The value of a key; the environment's goes before the file's. */
    Optional<String> text(String key);
}
