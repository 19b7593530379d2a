package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of Korea's legislative and administrative pre-notice, in Korea's time. */
@MadangTest(processes = "../../processes/kr-prenotice", settings = "madang.zone=Asia/Seoul")
final class KrPrenoticeTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "kr-prenotice");
    }
}
