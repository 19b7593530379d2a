package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Follows a log from key to key: each signs for the next one, in an entry of the log. */
final class KeyChain {

    static final String TYPE = "key";

    private static final Pattern ENTRY =
            Pattern.compile("\\{.*\"key\":\"([^\"]+)\".*\"signature\":\"([^\"]+)\".*\"type\":\"key\".*}");

    private final List<NoteKey> trusted;

    KeyChain(List<NoteKey> first) {
        trusted = new ArrayList<>(first);
    }

    /** The entry that hands the log over. */
    static Map<String, Object> handOver(NoteSigner from, NoteKey to) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("type", TYPE);
        entry.put("key", to.toString());
        entry.put("previousKey", from.key().toString());
        entry.put("signature", Base64.getEncoder().encodeToString(from.sign(signed(to.toString()))));
        return entry;
    }

    /** Every key that is trusted in the end. */
    List<NoteKey> follow(Bundles bundles) {
        bundles.entries().map(entry -> new String(entry, UTF_8)).forEach(this::follow);
        return List.copyOf(trusted);
    }

    private void follow(String entry) {
        var parts = ENTRY.matcher(entry);
        if (parts.matches() && isVouchedFor(parts.group(1), parts.group(2))) {
            trusted.add(NoteKey.parse(parts.group(1)));
        }
    }

    private boolean isVouchedFor(String key, String signature) {
        var signed = signed(key).getBytes(UTF_8);
        return trusted.stream()
                .anyMatch(each -> each.verifies(signed, Base64.getDecoder().decode(signature)));
    }

    /** Unlike any note, so that one can not be taken for the other. */
    private static String signed(String key) {
        return "madang key handover/v1 " + key;
    }
}
