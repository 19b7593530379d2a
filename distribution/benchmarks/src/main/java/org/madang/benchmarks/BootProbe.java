package org.madang.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** Starts one contender in a process of its own and says what it cost until cases could start. */
public final class BootProbe {

    private BootProbe() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[1]);
        var pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:h2:file:" + home.resolve("data"));
        pool.setUsername("sa");
        var database = new CountingDataSource(new HikariDataSource(pool));
        var contender = arguments[0].equals("flat")
                ? new FlatCamunda("flat", database, true, "full")
                : new OnPlatform("platform", database, home, true);
        contender.start();
        var runtime = ManagementFactory.getRuntimeMXBean();
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "ready %d %d%n", machine.getProcessCpuTime() / 1_000_000, System.currentTimeMillis() - runtime.getStartTime());
        contender.close();
        database.close();
    }
}
