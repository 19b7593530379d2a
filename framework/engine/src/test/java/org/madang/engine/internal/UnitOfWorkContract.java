package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** Engine and domain agree, whatever fails and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnitOfWorkContract {

    private static final PolicyId POLICY = new PolicyId("p-1");

    private final Engine engine;

    UnitOfWorkContract(EngineSettings.Database database) {
        engine = Engine.start(Models.inMemory().withDatabase(database), Clock.systemUTC(), Optional.empty(), List.of());
    }

    @BeforeAll
    void deploy() {
        Models.deploy(engine, "adoption", Models.userTask("adoption"));
        engine.work()
                .run(connection -> connection
                        .createStatement()
                        .execute("CREATE TABLE domain (id VARCHAR(20) PRIMARY KEY, parent VARCHAR(20),"
                                + " CONSTRAINT parent_exists FOREIGN KEY (parent) REFERENCES domain (id)"
                                + deferrable()
                                + ")"));
    }

    @BeforeEach
    void empty() {
        engine.work().run(connection -> connection.createStatement().execute("DELETE FROM domain"));
        engine.processes().cancel(POLICY, "test");
    }

    @AfterAll
    void close() {
        engine.close();
    }

    String deferrable() {
        return "";
    }

    @Test
    void commits_engine_and_domain_together() {
        engine.work().run(connection -> {
            insert(connection, "row");
            start();
        });

        assertThat(rows()).isEqualTo(1);
        assertThat(engine.processes().isRunning(POLICY)).isTrue();
    }

    @Test
    void commits_domain_rows_when_the_engine_did_nothing() {
        engine.work().run(connection -> insert(connection, "row"));

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void rolls_domain_rows_back_when_the_work_fails_and_the_engine_did_nothing() {
        assertThatThrownBy(() -> engine.work().run(connection -> {
                    insert(connection, "row");
                    throw new IllegalStateException("domain");
                }))
                .hasMessage("domain");

        assertThat(rows()).isZero();
    }

    @Test
    void rolls_domain_rows_back_when_the_engine_refuses() {
        assertThatThrownBy(() -> engine.work().run(connection -> {
                    insert(connection, "row");
                    engine.camunda().getTaskService().complete("no such task");
                }))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(rows()).isZero();
    }

    @Test
    void rolls_the_engine_back_when_the_domain_fails_after_it() {
        assertThatThrownBy(() -> engine.work().run(connection -> {
                    start();
                    insert(connection, "row");
                    insert(connection, "row");
                }))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("rolled back");

        assertThat(rows()).isZero();
        assertThat(engine.processes().isRunning(POLICY)).isFalse();
        assertThat(engine.processes().events(POLICY))
                .noneMatch(event -> event.type().equals("process.started") && isAfter(event.instance()));
    }

    @Test
    void rolls_all_back_when_a_nested_unit_failed_and_its_failure_was_swallowed() {
        assertThatThrownBy(() -> engine.work().run(connection -> {
                    insert(connection, "outer");
                    swallow(() -> engine.work().run(inner -> {
                        insert(inner, "inner");
                        throw new IllegalStateException("half done");
                    }));
                }))
                .hasMessageContaining("half done");

        assertThat(rows()).isZero();
    }

    @Test
    void rolls_all_back_when_another_wins_the_race_for_a_task() {
        start();
        var task = engine.camunda().getTaskService().createTaskQuery().singleResult();

        assertThatThrownBy(() -> engine.work().run(connection -> {
                    insert(connection, "loser");
                    engine.camunda().getTaskService().complete(task.getId());
                    elsewhere(() -> engine.camunda().getTaskService().complete(task.getId()));
                }))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("Somebody else");

        assertThat(rows()).isZero();
        assertThat(engine.processes().isRunning(POLICY)).isFalse();
    }

    @Test
    void reports_a_commit_that_the_database_refuses() {
        assertThatThrownBy(() -> engine.work().run(connection -> {
                    try (var insert = connection.prepareStatement("INSERT INTO domain VALUES ('child', 'nobody')")) {
                        insert.execute();
                    }
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(rows()).isZero();
    }

    @Test
    void gives_nested_work_the_same_connection() {
        var seen = new ArrayList<Integer>();

        engine.work().run(connection -> {
            insert(connection, "row");
            engine.work().run(inner -> seen.add(count(inner)));
        });

        assertThat(seen).containsExactly(1);
    }

    @Test
    void runs_what_follows_a_commit_once_and_only_then() {
        var seen = new ArrayList<Integer>();

        engine.work().run(connection -> {
            engine.work().run(inner -> engine.work().afterCommit(() -> seen.add(rows())));
            insert(connection, "row");
            assertThat(seen).isEmpty();
        });

        assertThat(seen).containsExactly(1);
    }

    @Test
    void runs_nothing_after_a_rollback() {
        var seen = new ArrayList<String>();

        swallow(() -> engine.work().run(connection -> {
            engine.work().afterCommit(() -> seen.add("ran"));
            throw new IllegalStateException("no");
        }));

        assertThat(seen).isEmpty();
    }

    @Test
    void a_failure_after_the_commit_hurts_nobody() {
        engine.work().run(connection -> {
            insert(connection, "row");
            engine.work().afterCommit(() -> {
                throw new IllegalStateException("mail is down");
            });
        });

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keeps_the_transaction_from_being_ended_inside() {
        assertThatThrownBy(() -> engine.work().run(Connection::commit))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("unit of work");
    }

    private boolean isAfter(String instance) {
        return engine.camunda()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    private void start() {
        engine.processes().start("adoption", POLICY, Values.none());
    }

    private int rows() {
        return engine.work().call(UnitOfWorkContract::count);
    }

    private static void insert(Connection connection, String id) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO domain VALUES (?, NULL)")) {
            insert.setString(1, id);
            insert.execute();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM domain")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void swallow(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    private static void elsewhere(Runnable work) throws InterruptedException {
        var thread = new Thread(work);
        thread.start();
        thread.join();
    }
}
