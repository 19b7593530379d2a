package org.madang.charter.internal.drawing;

/**
 * What leads from one element to another.
 *
 * @param type {@code sequenceFlow}, {@code messageFlow}, {@code association} or BPMN's names for data
 * @param isDefault whether it is taken when no other may be
 */
record Link(String id, String type, String name, String parent, String source, String target, boolean isDefault) {}
