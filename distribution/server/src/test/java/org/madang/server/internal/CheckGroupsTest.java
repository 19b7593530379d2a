package org.madang.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckGroupsTest {

    @TempDir
    private Path folder;

    private final CheckTexts texts = new CheckTexts(Locale.ENGLISH);

    @BeforeEach
    void write() throws IOException {
        model("loose/caller.bpmn", "caller", "called");
        model("loose/called.bpmn", "called", "offered");
        model("loose/other.bpmn", "other", "nowhere");
        model("elsewhere/called.bpmn", "called", "x");
        model("city/main.bpmn", "main", "part");
        model("city/parts/part.bpmn", "part", "x");
        text("city/city.charter", "adopt happens at most once");
        model("plugin/offered.bpmn", "offered", "x");
        text("xml/model.xml", "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>");
        text("xml/pom.xml", "<project/>");
    }

    private void model(String name, String process, String called) throws IOException {
        text(name, """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
                <process id="%s"><callActivity id="call" calledElement="%s"/></process></definitions>
                """.formatted(process, called));
    }

    private void text(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<CheckGroup> groups(String place) throws IOException {
        var groups = new CheckGroups(texts, new PluginPapers(List.of(folder.resolve("plugin")), texts));
        groups.add(folder.resolve(place));
        assertThat(groups.unreadable()).isEmpty();
        return groups.groups();
    }

    private List<String> names(List<Paper> papers) {
        return papers.stream()
                .map(paper -> folder.relativize(Path.of(paper.name())).toString())
                .sorted()
                .toList();
    }

    @Test
    void a_folder_with_rules_is_one_pack() throws IOException {
        var groups = groups("city");

        assertThat(groups).hasSize(1);
        assertThat(names(groups.get(0).own()))
                .containsExactly("city/city.charter", "city/main.bpmn", "city/parts/part.bpmn");
        assertThat(groups.get(0).asked()).hasSize(2);
    }

    @Test
    void a_model_of_a_pack_is_checked_as_a_part_of_it() throws IOException {
        var group = groups("city/main.bpmn").get(0);

        assertThat(names(group.own())).contains("city/parts/part.bpmn", "city/city.charter");
        assertThat(group.asked()).containsExactly(FolderPapers.name(folder.resolve("city/main.bpmn")));
    }

    @Test
    void a_loose_model_comes_with_what_it_calls_nearby_or_in_plugins() throws IOException {
        var group = groups("loose/caller.bpmn").get(0);

        assertThat(names(group.own())).containsExactly("loose/caller.bpmn");
        assertThat(names(group.called())).containsExactly("loose/called.bpmn", "plugin/offered.bpmn");
    }

    @Test
    void of_two_processes_with_one_name_the_one_beside_the_caller_is_called() throws IOException {
        var caller = groups("").stream()
                .filter(group -> names(group.own()).contains("loose/caller.bpmn"))
                .findFirst()
                .orElseThrow();

        assertThat(names(caller.called())).contains("loose/called.bpmn").doesNotContain("elsewhere/called.bpmn");
    }

    @Test
    void every_model_of_a_folder_is_asked_about_once() throws IOException {
        var asked = groups("").stream().flatMap(group -> group.asked().stream()).toList();

        assertThat(asked).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void xml_that_is_bpmn_is_a_model_whatever_its_name() throws IOException {
        assertThat(groups("xml").stream().flatMap(group -> names(group.own()).stream()))
                .containsExactly("xml/model.xml");
    }
}
