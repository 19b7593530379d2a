package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Values;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code parameters.yaml} says: under each name a {@code value}, its {@code type} and its {@code label} in several
 * languages.
 *
 * @param parameters the sound ones
 * @param findings what is wrong with the others
 */
record ParameterFile(List<Parameter> parameters, List<Finding> findings) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> KEYS = Set.of("value", "type", "label", "help");
    private static final int MAX_SIZE = 256 * 1024;
    private static final int MAX_ALIASES = 10;

    ParameterFile {
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }

    /** The parameters as values; those that are wrong are left out. */
    Values values() {
        var values = new LinkedHashMap<String, Object>();
        parameters.forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return new Values(values);
    }

    static ParameterFile read(byte[] content) {
        try {
            var root = yaml().<@Nullable Object>load(new String(content, UTF_8));
            return root == null ? new ParameterFile(List.of(), List.of()) : read(root);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return broken(mark == null ? 0 : mark.getLine() + 1, String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            return broken(0, String.valueOf(broken.getMessage()));
        }
    }

    private static ParameterFile read(Object root) {
        if (!(root instanceof Map<?, ?> entries)) {
            return broken(0, "it is no list of names");
        }
        var parameters = new ArrayList<Parameter>();
        var findings = new ArrayList<Finding>();
        entries.forEach((name, entry) -> {
            try {
                parameters.add(parameter(String.valueOf(name), entry));
            } catch (Wrong wrong) {
                findings.add(Finding.error(Pack.PARAMETERS, 0, String.valueOf(name), wrong.what, wrong.mend));
            }
        });
        return new ParameterFile(parameters, findings);
    }

    private static Parameter parameter(String name, @Nullable Object entry) throws Wrong {
        if (!NAME.matcher(name).matches()) {
            throw new Wrong("this can not be the name of a variable", "use letters, digits and _ only");
        }
        if (!(entry instanceof Map<?, ?> fields)) {
            throw new Wrong("it has no fields", "write value, type and label below it");
        }
        for (var field : fields.keySet()) {
            if (!KEYS.contains(String.valueOf(field))) {
                throw new Wrong("it has an unknown field '%s'".formatted(field), "use value, type, label and help");
            }
        }
        var value = fields.get("value");
        if (value == null) {
            throw new Wrong("it has no value", "add a line 'value: ...'");
        }
        var type = type(fields.get("type"), value);
        var read = read(value, type);
        return new Parameter(name, type, read, words(fields.get("label")), words(fields.get("help")));
    }

    /** By language; words of no language are in any. */
    private static Map<String, String> words(@Nullable Object said) {
        var words = new TreeMap<String, String>();
        if (said instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, text) -> words.put(String.valueOf(language), String.valueOf(text)));
        } else if (said != null) {
            words.put("und", said.toString());
        }
        return words;
    }

    private static Object read(Object value, Parameter.Type type) throws Wrong {
        return type.read(value)
                .filter(ParameterFile::isPlain)
                .orElseThrow(() -> new Wrong(
                        "its value '%s' is no %s".formatted(value, type.word()), "correct the value or the type"));
    }

    private static boolean isPlain(Object value) {
        try {
            return Values.of("value", value).has("value");
        } catch (PlatformException notPlain) {
            return false;
        }
    }

    private static Parameter.Type type(@Nullable Object named, Object value) throws Wrong {
        if (named == null) {
            return Parameter.Type.of(value);
        }
        Optional<Parameter.Type> type = Parameter.Type.named(named.toString());
        return type.orElseThrow(
                () -> new Wrong("its type '%s' is unknown".formatted(named), "use one of " + Parameter.Type.words()));
    }

    private static ParameterFile broken(int line, String why) {
        return new ParameterFile(
                List.of(),
                List.of(Finding.error(
                        Pack.PARAMETERS,
                        line,
                        "",
                        "it can not be read: " + why,
                        "write 'name:' and below it, indented, 'value:', 'type:' and 'label:'")));
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(MAX_SIZE);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        return new Yaml(new PlainText(options));
    }

    /** Dates stay the text that they are in the file. */
    private static final class PlainText extends SafeConstructor {

        PlainText(LoaderOptions options) {
            super(options);
            yamlConstructors.put(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }

    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String what;
        private final String mend;

        Wrong(String what, String mend) {
            super(what);
            this.what = what;
            this.mend = mend;
        }
    }
}
