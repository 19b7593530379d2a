package org.madang.register.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each behind its length in two bytes. */
final class EntryBundle {

    /** The longest entry. */
    static final int LONGEST = 65_535;

    private EntryBundle() {}

    static byte[] write(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** The entries up to where the bundle breaks off; what is left over is an entry of its own. */
    static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var at = 0;
        while (at < bundle.length) {
            var start = Math.min(at + 2, bundle.length);
            var length = start == at + 2 ? ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff) : 0;
            at = Math.min(start + length, bundle.length);
            entries.add(Arrays.copyOfRange(bundle, start, at));
        }
        return entries;
    }
}
