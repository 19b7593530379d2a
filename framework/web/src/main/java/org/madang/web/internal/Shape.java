package org.madang.web.internal;

import java.util.List;

/** What JSON must look like: checked in requests, and told by the OpenAPI document. */
sealed interface Shape {

    /** Text of at most so many characters; the format as JSON Schema names it, or none. */
    record Text(int most, String format) implements Shape {}

    /** A whole number from the least to the most. */
    record Whole(long least, long most) implements Shape {

        /** Any. */
        Whole() {
            this(Long.MIN_VALUE, Long.MAX_VALUE);
        }

        boolean isBounded() {
            return least != Long.MIN_VALUE;
        }
    }

    record Decimal() implements Shape {}

    record Flag() implements Shape {}

    /** One of some words. */
    record Word(List<String> words) implements Shape {}

    record Many(Shape item) implements Shape {}

    /** Any names, each with such a value. */
    record Named(Shape value) implements Shape {}

    /** Whatever is plain: text, numbers, yes/no, lists and maps of these. */
    record Anything() implements Shape {}

    /** An object with these fields and no others. */
    record Thing(String name, List<Field> fields) implements Shape {}

    /** A field of an object. */
    record Field(String name, Shape shape, boolean required) {}
}
