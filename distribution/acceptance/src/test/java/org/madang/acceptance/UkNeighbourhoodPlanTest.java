package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of an English neighbourhood development plan, by working days and bank holidays of England. */
@MadangTest(processes = "../../processes/uk-neighbourhood-plan", settings = "madang.zone=Europe/London")
final class UkNeighbourhoodPlanTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "uk-neighbourhood-plan");
    }
}
