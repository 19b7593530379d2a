package org.madang.api;

/**
 * Opens a commitment of the public record, so that everybody can see that what is told is what was recorded.
 *
 * @param commitment SHA-256 of salt and content, in hexadecimal
 * @param salt in hexadecimal
 * @param content what was recorded
 */
public record Disclosure(String commitment, String salt, String content) {}
