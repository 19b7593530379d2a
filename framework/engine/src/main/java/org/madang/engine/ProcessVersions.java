package org.madang.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/** The versions of processes, and what a city has set for each. */
@ProviderType
public interface ProcessVersions {

    /** Every version of a process, the newest first; none when there is no such process. */
    List<Version> of(String process);

    /**
     * The parameters deployed with a version, in the order of their file.
     *
     * @throws PlatformException NOT_FOUND when there is no such version
     */
    List<Setting> parameters(String process, int version);

    /**
     * A version of a process.
     *
     * @param version counts from 1
     * @param name its label
     * @param deployment the deployment that brought it
     * @param pack the pack that deployment was made of
     * @param source where the pack came from
     * @param deployed since when
     * @param file the model's file in the pack
     * @param running how many cases go by it now
     */
    record Version(
            String process,
            int version,
            String name,
            String deployment,
            String pack,
            String source,
            Instant deployed,
            String file,
            long running) {}

    /**
     * What a city may change without touching the model.
     *
     * @param name the variable of the process
     * @param type such as {@code period}, as the file spells it
     * @param value what it is
     * @param label what it is called, by language
     * @param help what it is for, by language
     * @param rules those that were checked with this value, so that no case begins with another
     */
    record Setting(
            String name,
            String type,
            Object value,
            Map<String, String> label,
            Map<String, String> help,
            List<CheckedRule> rules) {

        public Setting {
            label = Map.copyOf(label);
            help = Map.copyOf(help);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule of the pack's charter.
     *
     * @param id names it
     * @param sentence what it demands
     * @param citation the law it stands in; blank when it names none
     */
    record CheckedRule(String id, String sentence, String citation) {}
}
