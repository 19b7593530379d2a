package org.madang.api;

/**
 * Why somebody does what has to be accounted for.
 *
 * @param text the reason, published with the act
 * @param by who gives it
 */
public record Reason(String text, Actor by) {

    public Reason {
        Texts.required("reason", text);
    }
}
