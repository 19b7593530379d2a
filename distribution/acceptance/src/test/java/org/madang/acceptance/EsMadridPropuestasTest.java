package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of Madrid's citizen proposals, in Madrid's time. */
@MadangTest(processes = "../../processes/es-madrid-propuestas", settings = "madang.zone=Europe/Madrid")
final class EsMadridPropuestasTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "es-madrid-propuestas");
    }
}
