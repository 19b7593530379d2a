package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of a Norwegian municipality's consultation with the Sámi, held by the process of a plugin. */
@MadangTest(
        plugins = "madang-minority-hearing",
        processes = "../../processes/no-sami-consultation",
        settings = "madang.zone=Europe/Oslo")
final class NoSamiConsultationTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "no-sami-consultation");
    }
}
