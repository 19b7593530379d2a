package org.madang.api;

import java.util.List;

/**
 * Part of what is imported into a consultation; sending it again changes nothing.
 *
 * @param consultation the consultation's id
 * @param source where it comes from, such as {@code polis:vtaiwan.uberx}
 * @param items what is imported
 */
public record ImportBatch<T>(String consultation, String source, List<T> items) {

    public ImportBatch {
        Texts.required("consultation", consultation);
        Texts.required("source", source);
        items = List.copyOf(items);
    }
}
