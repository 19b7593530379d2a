package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/** Writes a case's tokens as a text that is equal for equal states, and reads it again. */
final class Codec {

    private static final char END = '\uFFFF';
    private static final int DEAF = 8;
    private static final int SPENT = 16;
    private static final int SPENT_CHARS = 4;
    private static final int LONGEST = 5 + SPENT_CHARS;
    private static final Phase[] PHASES = Phase.values();

    private final List<Spot> spots;

    Codec(List<Spot> spots) {
        this.spots = spots;
    }

    /** Whether a text is of more tokens than these, for sure. */
    boolean isLongerThan(int tokens, String text) {
        return text.length() > tokens * (long) LONGEST;
    }

    String write(Token root) {
        var text = new StringBuilder();
        write(root, text);
        return text.toString();
    }

    private void write(Token token, StringBuilder text) {
        text.append((char) token.at.index)
                .append((char) (token.phase.code + (token.deaf ? DEAF : 0) + (token.spent == 0 ? 0 : SPENT)))
                .append((char) (token.memory & 0x7FFF))
                .append((char) (token.memory >>> 15));
        if (token.spent != 0) {
            for (var part = 0; part < SPENT_CHARS; part++) {
                text.append((char) (token.spent >>> (16 * part)));
            }
        }
        if (token.kids.size() == 1) {
            write(token.kids.get(0), text);
        } else if (!token.kids.isEmpty()) {
            var parts = token.kids.stream().map(this::write).toArray(String[]::new);
            Arrays.sort(parts);
            for (var part : parts) {
                text.append(part);
            }
        }
        text.append(END);
    }

    Token read(String text) {
        var reader = new Object() {
            int at;
            Token current = new Token(spots.get(text.charAt(0)), Phase.SCOPE, null);

            void fill(Token token) {
                var phase = text.charAt(at + 1);
                token.phase = PHASES[phase % DEAF];
                token.deaf = (phase & DEAF) != 0;
                token.memory = text.charAt(at + 2) + (text.charAt(at + 3) << 15);
                at += 4;
                if ((phase & SPENT) != 0) {
                    for (var part = 0; part < SPENT_CHARS; part++) {
                        token.spent |= (long) text.charAt(at++) << (16 * part);
                    }
                }
            }
        };
        var root = reader.current;
        reader.fill(root);
        while (reader.at < text.length() - 1) {
            if (text.charAt(reader.at) == END) {
                reader.current = requireNonNull(reader.current.parent);
                reader.at++;
            } else {
                reader.current = reader.current.add(spots.get(text.charAt(reader.at)), Phase.GO);
                reader.fill(reader.current);
            }
        }
        return root;
    }
}
