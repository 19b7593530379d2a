package org.madang.acceptance;

import java.nio.file.Path;
import org.madang.testkit.MadangTest;
import org.madang.testkit.PackContract;

/** Every scenario of the pack a city starts from, with the plugins it needs and no translation server. */
@MadangTest(
        plugins = {"madang-translation", "madang-minority-hearing"},
        processes = "../../processes/policy-adoption",
        settings = "madang.plugin.translation.provider=none")
final class PolicyAdoptionTest extends PackContract {

    @Override
    protected Path pack() {
        return Path.of("..", "..", "processes", "policy-adoption");
    }
}
