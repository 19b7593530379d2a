package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.api.Actor;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.engine.Forms;
import org.madang.engine.ProcessVersions;

/** Reads back what was deployed: versions, parameters, forms. */
class DeployedThingsTest {

    private static final Packing PACKING = new Packing();
    private static final String MODEL = TestPacks.around(
            "voting", "<userTask id='work' name='Vote' camunda:formKey='vote' camunda:candidateGroups='council'/>");
    private static final String FORM = """
            {"id": "vote", "type": "default", "components": [
              {"type": "number", "key": "seats"},
              {"type": "group", "components": [{"type": "textfield", "key": "minutes"}]},
              {"type": "text", "text": "no field"}]}""";
    private static final String PARAMETERS = """
            seats: {value: 15, type: number, label: {en: Members, ko: 재적의원 수}, help: All of them}
            """;

    private static final ProcessVersions VERSIONS =
            new EngineProcessVersions(PACKING.engine().camunda());
    private static final Forms FORMS = new EngineForms(
            PACKING.engine().camunda().getRepositoryService(), PACKING.engine().work());
    private static final EngineTasks TASKS = new EngineTasks(
            PACKING.engine().camunda().getTaskService(), PACKING.engine().work());

    @BeforeAll
    static void deploy() {
        var desk = PACKING.newDesk();
        desk.offer(TestPacks.pack("council", "a.bpmn", TestPacks.task("voting", "Older")));
        desk.offer(TestPacks.pack("council", "a.bpmn", MODEL, "forms/vote.form", FORM, "parameters.yaml", PARAMETERS));
        PACKING.engine().processes().start("voting", new PolicyId("p-1"), Values.of("minutes", "Page 3"));
    }

    @AfterAll
    static void close() {
        PACKING.close();
    }

    @Test
    void lists_the_newest_version_first_and_who_goes_by_it() {
        var versions = VERSIONS.of("voting");

        assertThat(versions).extracting(ProcessVersions.Version::version).containsExactly(2, 1);
        assertThat(versions).extracting(ProcessVersions.Version::running).containsExactly(1L, 0L);
        assertThat(versions.get(0).pack()).isEqualTo("council");
        assertThat(versions.get(0).source()).isEqualTo("folder:council");
        assertThat(VERSIONS.of("nothing")).isEmpty();
    }

    @Test
    void shows_the_parameters_of_a_version_with_their_words() {
        assertThat(VERSIONS.parameters("voting", 1)).isEmpty();
        assertThat(VERSIONS.parameters("voting", 2))
                .containsExactly(new ProcessVersions.Setting(
                        "seats",
                        "number",
                        15L,
                        Map.of("en", "Members", "ko", "재적의원 수"),
                        Map.of("und", "All of them"),
                        List.of()));
        assertThatThrownBy(() -> VERSIONS.parameters("voting", 3)).hasMessageContaining("has no version 3");
    }

    @Test
    void shows_the_form_of_a_task_and_what_its_fields_hold() {
        var task = TASKS.of(new PolicyId("p-1")).get(0).id();

        var form = FORMS.of(task, Actor.of("member-1", "council"));

        assertThat(form.name()).isEqualTo("vote");
        assertThat(form.schema()).isEqualTo(FORM);
        assertThat(form.contents()).isEqualTo(Values.of("seats", 15L).with("minutes", "Page 3"));
        assertThat(FORMS.of(task, Actor.of("auditor-1", "auditor"))).isEqualTo(form);
        assertThatThrownBy(() -> FORMS.of(task, Actor.of("resident-1", "resident")))
                .hasMessageContaining("may not do task 'Vote'");
    }
}
