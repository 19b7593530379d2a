package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

    @TempDir
    private Path home;

    private final AtomicLong nanos = new AtomicLong(1);

    @Test
    void takes_at_once_what_stands_there_at_the_start() {
        TestPacks.folder(home, "city", "a.bpmn", "x");
        TestPacks.folder(home, ".hidden", "a.bpmn", "x");
        TestPacks.zip(home.resolve("hall.jar"), "a.bpmn", "x");

        var look = folder().first();

        assertThat(look.ready()).containsExactly(home.resolve("city"), home.resolve("hall.jar"));
        assertThat(look.unsettled()).isFalse();
    }

    @Test
    void waits_until_nobody_writes_any_more() {
        var folder = folder();
        folder.first();

        TestPacks.folder(home, "city", "a.bpmn", "x");
        var first = folder.look();
        pass(Duration.ofMillis(400));
        TestPacks.folder(home, "city", "b.bpmn", "x");
        var second = folder.look();
        pass(Duration.ofMillis(400));
        var third = folder.look();
        pass(Duration.ofMillis(400));
        var fourth = folder.look();

        assertThat(first.unsettled()).isTrue();
        assertThat(second.ready()).isEmpty();
        assertThat(third.ready()).isEmpty();
        assertThat(fourth.ready()).containsExactly(home.resolve("city"));
        assertThat(folder.look().ready()).isEmpty();
    }

    @Test
    void waits_for_the_rest_of_a_half_copied_jar() throws IOException {
        var folder = folder();
        folder.first();
        var bytes = Files.readAllBytes(TestPacks.zip(home.resolve("whole.tmp"), "a.bpmn", "x".repeat(10_000)));
        var jar = home.resolve("city.jar");

        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
        folder.look();
        pass(Duration.ofSeconds(5));
        var half = folder.look();
        Files.write(jar, bytes);
        folder.look();
        pass(Duration.ofSeconds(1));
        var whole = folder.look();

        assertThat(half.ready()).isEmpty();
        assertThat(half.unsettled()).isTrue();
        assertThat(whole.ready()).containsExactly(jar);
    }

    @Test
    void gives_up_waiting_for_a_jar_that_stays_broken() throws IOException {
        var folder = folder();
        folder.first();

        var jar = Files.writeString(home.resolve("city.jar"), "no zip at all");
        folder.look();
        pass(Duration.ofSeconds(11));

        assertThat(folder.look().ready()).containsExactly(jar);
        assertThat(folder.look().unsettled()).isFalse();
    }

    @Test
    void tells_what_is_gone() throws IOException {
        var jar = TestPacks.zip(home.resolve("city.jar"), "a.bpmn", "x");
        var folder = folder();
        folder.first();

        Files.delete(jar);

        assertThat(folder.look().gone()).containsExactly(jar);
        assertThat(folder.look().gone()).isEmpty();
    }

    @Test
    void finds_nothing_where_there_is_no_folder() {
        assertThat(new PackFolder(home.resolve("none"), nanos::get).first().ready())
                .isEmpty();
    }

    private PackFolder folder() {
        return new PackFolder(home, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
