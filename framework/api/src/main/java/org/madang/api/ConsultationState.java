package org.madang.api;

/** Whether a consultation takes contributions. */
public enum ConsultationState {
    PLANNED,
    OPEN,
    CLOSED
}
