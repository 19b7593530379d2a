package org.madang.charter.internal.model;

/**
 * Why a model, or a part of it, cannot be judged.
 *
 * @param element the id of the element, or its name if it has none
 */
public record Problem(Grade grade, String element, String message) {

    /** How it stands with the element. */
    public enum Grade {
        /** The engine would deploy it; the charter does not understand it. */
        UNSUPPORTED,
        /** The engine would refuse the model. */
        REFUSED
    }
}
