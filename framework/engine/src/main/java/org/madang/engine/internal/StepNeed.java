package org.madang.engine.internal;

import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * The step an activity asks for; its text is the topic of the external task that waits for it.
 *
 * @param name the name of the step
 * @param versions the versions of the step that will do
 */
record StepNeed(String name, VersionRange versions) {

    /** The extension property by which an activity asks for certain versions of its step. */
    static final String VERSION_PROPERTY = "madang:step-version";

    private static final VersionRange ANY = new VersionRange("0");
    private static final char SEPARATOR = '@';

    /** Any version of a step. */
    static StepNeed any(String name) {
        return new StepNeed(name, ANY);
    }

    /** Reads the topic of an external task. */
    static StepNeed parse(String topic) {
        var at = topic.indexOf(SEPARATOR);
        return at < 0 ? any(topic) : of(topic.substring(0, at), topic.substring(at + 1));
    }

    /** Certain versions of a step. */
    static StepNeed of(String name, String versions) {
        try {
            return new StepNeed(name, new VersionRange(versions));
        } catch (IllegalArgumentException notRange) {
            throw new PlatformException(
                    Problem.PACK,
                    "'%s' is no version range of step '%s'; write '%s' like [1.0,2.0) or 1.2"
                            .formatted(versions, name, VERSION_PROPERTY),
                    notRange);
        }
    }

    boolean isMetBy(StepOffer offer) {
        return name.equals(offer.step()) && isMetBy(offer.version());
    }

    private boolean isMetBy(Version version) {
        return versions.includes(version);
    }

    @Override
    public String toString() {
        return versions.equals(ANY) ? name : name + SEPARATOR + versions;
    }
}
