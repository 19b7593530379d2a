package org.madang.api;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** All providers of a service at this moment, best first; inject it where none or several may be there. */
@ProviderType
public interface Services<T> {

    /** The providers there are now, highest ranking first. */
    Stream<T> all();
}
