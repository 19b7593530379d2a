package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A bound that a number must keep.
 *
 * @param above whether it must be more, else less
 * @param itself whether the bound itself is enough
 */
record Amount(BigDecimal bound, boolean above, boolean itself) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    static Amount parse(String text) {
        var number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new IllegalArgumentException("'%s' holds no number".formatted(text));
        }
        var above =
                text.contains("at least") || text.contains("more than") || text.contains("이상") || text.contains("초과");
        var itself =
                text.contains("at least") || text.contains("at most") || text.contains("이상") || text.contains("이하");
        return new Amount(new BigDecimal(number.group()), above, itself);
    }

    boolean isMet(BigDecimal number) {
        int side = number.compareTo(bound);
        return side == 0 ? itself : above == side > 0;
    }

    /** Numbers just below, at and just above the bound. */
    List<BigDecimal> around() {
        return List.of(bound.subtract(BigDecimal.ONE), bound, bound.add(BigDecimal.ONE));
    }
}
