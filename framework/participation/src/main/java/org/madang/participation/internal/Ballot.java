package org.madang.participation.internal;

import org.madang.api.Support;

/** What one voter thinks of one contribution. */
record Ballot(String contribution, String voter, Support support) {}
