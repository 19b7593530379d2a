package org.madang.identity;

/**
 * Something this room keeps about persons.
 *
 * @param name table and column, such as {@code account.login}
 * @param purpose what for
 * @param retention until when, in words
 * @param legalBasis why that is lawful
 */
public record PersonalField(String name, String purpose, String retention, String legalBasis) {}
