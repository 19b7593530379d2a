package org.madang.charter.oracle;

import java.util.List;

/** What models can be drawn with besides BPMN's elements and events. */
final class Drawn {

    static final List<String> BESIDES = List.of();

    private Drawn() {}
}
