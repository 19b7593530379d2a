package org.madang.api;

/**
 * Where something was first recorded; what comes again from the same origin is taken once.
 *
 * @param source the place, such as {@code polis:vtaiwan.uberx}
 * @param id the id it has there
 */
public record Origin(String source, String id) {

    public Origin {
        Texts.required("source", source);
        Texts.required("id", id);
    }
}
