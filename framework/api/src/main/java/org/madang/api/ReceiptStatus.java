package org.madang.api;

/**
 * What has become of what a receipt is for.
 *
 * @param contribution names what was said
 * @param commitment stands for it in the public record; {@link Register#prove} finds its entry
 * @param erased whether the text is gone; the record and the proof stay
 */
public record ReceiptStatus(String contribution, String commitment, boolean erased) {}
