package org.madang.api;

/** Names one policy for its whole life. */
public record PolicyId(String value) {

    public PolicyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("Policy id is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
