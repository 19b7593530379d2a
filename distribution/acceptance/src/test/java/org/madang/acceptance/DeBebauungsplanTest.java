package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of a German municipality's binding land-use plan, in its own zone. */
@MadangTest(
        processes = "../../processes/de-bebauungsplan",
        settings = "madang.zone=Europe/Berlin",
        start = "2026-01-01T00:00:00Z")
final class DeBebauungsplanTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "de-bebauungsplan");
    }
}
