package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.charter.CharterException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The parameters a pack sets for its city, by the same library and limits with which the engine reads them.
 *
 * @param values of flags, numbers and texts
 * @param names of all, lists and maps too
 */
record Parameters(Map<String, Object> values, Set<String> names) {

    static final Parameters NONE = new Parameters(Map.of(), Set.of());

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_ALIASES = 10;

    Parameters {
        values = Map.copyOf(values);
        names = Set.copyOf(names);
    }

    /** @throws CharterException when it is no YAML */
    static Parameters read(String file, String text) {
        try {
            return of(yaml().<@Nullable Object>load(text));
        } catch (YAMLException broken) {
            throw wrong(file, broken);
        }
    }

    private static CharterException wrong(String file, YAMLException broken) {
        var marked = broken instanceof MarkedYAMLException found
                ? Optional.of(found)
                : Optional.<MarkedYAMLException>empty();
        var mark = marked.map(MarkedYAMLException::getProblemMark);
        return new CharterException(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                marked.map(MarkedYAMLException::getProblem).orElse(String.valueOf(broken.getMessage())));
    }

    private static Parameters of(@Nullable Object root) {
        if (!(root instanceof Map<?, ?> entries)) {
            return NONE;
        }
        var names = entries.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
        var values = new HashMap<String, Object>();
        entries.forEach((name, entry) -> value(entry).ifPresent(value -> values.put(String.valueOf(name), value)));
        return new Parameters(values, names);
    }

    private static Optional<Object> value(@Nullable Object entry) {
        return entry instanceof Map<?, ?> fields
                ? Optional.ofNullable(fields.get("value")).flatMap(value -> typed(value, fields.get("type")))
                : Optional.empty();
    }

    /** What is no number though its type says so is refused by the engine; here nothing is known of it. */
    private static Optional<Object> typed(Object value, @Nullable Object type) {
        if (value instanceof List || value instanceof Map) {
            return Optional.empty();
        }
        if (value instanceof Boolean && (type == null || type.equals("flag"))) {
            return Optional.of(value);
        }
        var number = type == null ? value instanceof Number : type.equals("number") || type.equals("decimal");
        return number ? number(value.toString()) : Optional.of(value.toString());
    }

    private static Optional<Object> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return new Yaml(new PlainText(options));
    }

    /** Dates stay the text that they are in the file. */
    private static final class PlainText extends SafeConstructor {

        PlainText(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
