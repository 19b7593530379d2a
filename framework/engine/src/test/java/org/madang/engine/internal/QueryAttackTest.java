package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.api.PlatformException;

/** CVE-2026-109432: expressions inside orQueries ran although expressions were forbidden. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryAttackTest {

    private static final String EXPRESSION = "${size('attack') > 0 ? 'clerk' : 'x'}";

    private final Engine engine = Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.empty(), List.of());

    @AfterAll
    void close() {
        engine.close();
    }

    static Stream<Function<ProcessEngine, Query<?, ?>>> attacks() {
        return Stream.of(
                camunda -> camunda.getTaskService().createTaskQuery().taskAssigneeExpression(EXPRESSION),
                camunda -> camunda.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression(EXPRESSION)
                        .endOr(),
                camunda -> camunda.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskName("x")
                        .endOr()
                        .or()
                        .dueBeforeExpression("${now()}")
                        .endOr(),
                camunda -> nested(camunda));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refuses_expressions_wherever_a_query_hides_them(Function<ProcessEngine, Query<?, ?>> attack) {
        var query = attack.apply(engine.camunda());

        assertThatThrownBy(query::list).isInstanceOf(PlatformException.class).hasMessageContaining("expressions");
        assertThatThrownBy(query::count).isInstanceOf(PlatformException.class);
        assertThatThrownBy(query::singleResult).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(PlatformException.class);
    }

    @Test
    void refuses_stored_queries() {
        var filters = engine.camunda().getFilterService();

        assertThatThrownBy(() -> filters.newTaskFilter("mine")).hasMessage("Stored queries are off");
        assertThatThrownBy(() -> filters.list("any")).hasMessage("Stored queries are off");
        assertThatThrownBy(() -> filters.createTaskFilterQuery().list()).hasMessage("Stored queries are off");
    }

    @Test
    void refuses_expressions_in_a_query_for_a_batch() {
        var query = engine.camunda()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .or()
                .taskName("x")
                .endOr();
        ((org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl) query)
                .getQueries()
                .get(1)
                .addExpression("taskAssignee", EXPRESSION);

        assertThatThrownBy(query::list).isInstanceOf(PlatformException.class);
    }

    @Test
    void answers_plain_queries() {
        assertThat(engine.camunda()
                        .getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssignee("clerk")
                        .taskName("x")
                        .endOr()
                        .list())
                .isEmpty();
    }

    private static Query<?, ?> nested(ProcessEngine camunda) {
        var inner =
                (TaskQueryImpl) camunda.getTaskService().createTaskQuery().or().taskName("x");
        inner.getExpressions().put("taskAssignee", EXPRESSION);
        return inner.endOr();
    }
}
