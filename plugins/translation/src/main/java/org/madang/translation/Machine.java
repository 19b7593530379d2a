package org.madang.translation;

import java.util.Locale;

/** A translation server. */
interface Machine {

    /** Its name, as readers are told it. */
    String name();

    /** Whether it translates between these two languages. */
    boolean translates(Locale from, Locale into) throws Outage;

    /** Translates one text. */
    String translate(String text, Locale from, Locale into) throws Outage;
}
