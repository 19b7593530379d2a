package org.madang.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process of one contender, so that none shares compiled code, heap or threads with another.
 *
 * <p>Says {@code ready} when a first case was started, with the processor and wall time this took, then does what its
 * input says: {@code run <cases>} or {@code count <cases>}; ends with its input.
 */
public final class Worker {

    private static final int POOL = 10;

    private final CountingDataSource database;
    private final Office office;

    private Worker(CountingDataSource database, Contender contender) {
        this.database = database;
        this.office = new Office(contender);
    }

    /** Takes the contender's name, its folder, and the address and user of its database. */
    public static void main(String[] arguments) {
        try (var database = open(arguments[2], arguments[3]);
                var contender = Contenders.of(arguments[0]).open(database, Path.of(arguments[1]))) {
            contender.start();
            say("ready %.1f %d", Usage.cpuUntilNow(), sinceStart());
            new Worker(database, contender).obey();
        } catch (Exception failure) {
            Logger.getLogger(Worker.class.getName()).log(Level.SEVERE, "The contender gives up", failure);
            System.exit(1);
        }
    }

    private void obey() throws Exception {
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                var words = order.split(" ");
                var cases = Integer.parseInt(words[1]);
                if (words[0].equals("run")) {
                    run(cases);
                } else {
                    count(cases);
                }
            }
        }
    }

    private void run(int cases) throws Exception {
        System.gc();
        var round = office.together(cases);
        say("%.4f %.1f", round.seconds(), round.cpuMillis());
    }

    private void count(int cases) throws Exception {
        var statements = database.statements();
        var commits = database.commits();
        database.count(true);
        office.inTurn(cases);
        database.count(false);
        say("%d %d", database.statements() - statements, database.commits() - commits);
    }

    private static CountingDataSource open(String url, String user) {
        var settings = new HikariConfig();
        settings.setMaximumPoolSize(POOL);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        return new CountingDataSource(new HikariDataSource(settings));
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static void say(String format, Object... figures) {
        System.out.printf(Locale.ROOT, Rival.MARK + format + "%n", figures);
        System.out.flush();
    }
}
