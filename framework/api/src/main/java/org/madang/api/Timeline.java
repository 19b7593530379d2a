package org.madang.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The public acts on a policy's way, written by the framework as they happen. */
@FrameworkService
@ProviderType
public interface Timeline {

    /** All acts so far, oldest first, in the policy's language where there is a translation, otherwise in English. */
    List<TimelineEntry> of(PolicyId policy);

    /** All acts so far, oldest first, in this language where there is a translation, otherwise in English. */
    List<TimelineEntry> of(PolicyId policy, Locale language);
}
