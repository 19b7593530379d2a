package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of Korea's resident ordinance proposal, in Korea's time. */
@MadangTest(processes = "../../processes/kr-resident-ordinance", settings = "madang.zone=Asia/Seoul")
final class KrResidentOrdinanceTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "kr-resident-ordinance");
    }
}
