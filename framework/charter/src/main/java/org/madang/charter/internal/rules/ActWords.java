package org.madang.charter.internal.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How languages call the acts. */
public final class ActWords {

    private final Map<String, String> actOfWord = new HashMap<>();
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

    public ActWords() {
        for (var line : Grammar.lines("acts.txt")) {
            var parts = line.split(" ", -1);
            for (int index = 1; index < parts.length; index++) {
                add(
                        parts[0],
                        parts[index].substring(0, 2),
                        parts[index].substring(3).split(",", -1));
            }
        }
    }

    private void add(String act, String language, String[] all) {
        actOfWord.put(act, act);
        words.computeIfAbsent(act, key -> new HashMap<>()).put(language, all[0]);
        for (var word : all) {
            actOfWord.put(word, act);
        }
    }

    /** The act a word means, in any language. */
    public Optional<String> act(String word) {
        return Optional.ofNullable(actOfWord.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The word for an act. */
    public String word(String act, String language) {
        return words.getOrDefault(act, Map.of()).getOrDefault(language, act);
    }

    public Set<String> acts() {
        return words.keySet();
    }
}
