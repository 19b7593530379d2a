package org.madang.api;

/** The part of society a stakeholder belongs to. */
public enum Sector {
    GOVERNMENT,
    PARLIAMENT,
    CIVIL_SOCIETY,
    PRIVATE,
    OTHER
}
