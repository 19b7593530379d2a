package org.madang.register.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.register.RecordCheck;
import org.madang.register.RecordFault;
import org.madang.register.RecordFiles;
import org.madang.register.RecordReport;

class VerificationTest {

    private static final int SIZE = 600;

    @TempDir
    private Path folder;

    private TestLog log;

    @BeforeEach
    void write() {
        log = TestLog.on(TestDatabase.H2).add("entry", SIZE - 1);
    }

    @ParameterizedTest
    @EnumSource
    void finds_nothing_wrong_with_what_we_write(TestDatabase database) {
        var written = TestLog.on(database).add("one", 300).add("two", 300);

        var report = RecordCheck.of(written.files()).run();

        assertThat(report.faults()).isEmpty();
        assertThat(report.size()).isEqualTo(601);
        assertThat(report.origin()).isEqualTo(TestLog.ORIGIN);
    }

    /** The place of the byte counts from the end when it is below zero. */
    @ParameterizedTest
    @CsvSource({
        "tile/entries/000, 0, 0",
        "tile/entries/000, 2, 0",
        "tile/entries/001, -1, 511",
        "tile/entries/002.p/88, 10, 512",
        "tile/entries/002.p/88, -1, 599",
        "tile/0/000, 0, 0",
        "tile/0/000, 100, 3",
        "tile/0/001, -1, 511",
        "tile/0/002.p/88, 32, 513",
        "tile/1/000.p/2, 0, 0",
        "tile/1/000.p/2, 63, 256",
    })
    void names_the_file_and_the_entry_of_one_flipped_byte(String path, int place, long entry) throws IOException {
        flip(path, place);

        assertThat(check().faults())
                .extracting(RecordFault::file, RecordFault::entry)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(path, OptionalLong.of(entry)));
    }

    @Test
    void notices_every_flipped_byte_of_the_checkpoint_and_the_key() throws IOException {
        log.exported(folder);
        for (var path : List.of("checkpoint", "key")) {
            var whole = Files.readAllBytes(folder.resolve(path));
            for (var place = 0; place < whole.length - (path.equals("key") ? 1 : 0); place++) {
                flip(path, place);
                assertThat(RecordCheck.of(RecordFiles.in(folder)).run().faults())
                        .as("byte %d of %s", place, path)
                        .extracting(RecordFault::file)
                        .contains(path.equals("key") ? "key" : "checkpoint");
                Files.write(folder.resolve(path), whole);
            }
        }
    }

    @Test
    void notices_every_flipped_byte_of_a_small_record() throws IOException {
        log = TestLog.on(TestDatabase.H2).add("entry", 2);
        log.exported(folder);
        for (var path : List.of("tile/entries/000.p/3", "tile/0/000.p/3")) {
            var whole = Files.readAllBytes(folder.resolve(path));
            for (var place = 0; place < whole.length; place++) {
                flip(path, place);
                assertThat(check().faults())
                        .as("byte %d of %s", place, path)
                        .singleElement()
                        .extracting(RecordFault::file)
                        .isEqualTo(path);
                Files.write(folder.resolve(path), whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"tile/entries/001, 256", "tile/0/000, 0", "tile/1/000.p/2, 0"})
    void names_a_missing_file(String path, long entry) throws IOException {
        Files.delete(log.exported(folder).resolve(path));

        assertThat(check().faults()).containsExactly(new RecordFault(path, OptionalLong.of(entry), "It is missing"));
    }

    @Test
    void names_a_file_that_is_too_long() throws IOException {
        var file = log.exported(folder).resolve("tile/entries/002.p/88");
        Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(check().faults())
                .singleElement()
                .extracting(RecordFault::file)
                .isEqualTo("tile/entries/002.p/88");
    }

    @Test
    void notices_a_log_that_was_begun_anew() {
        var older = log.text("checkpoint");
        var anew = TestLog.on(TestDatabase.H2).add("other", SIZE + 100);

        assertThat(RecordCheck.of(log.add("more", 100).files())
                        .since(older)
                        .run()
                        .holds())
                .isTrue();
        assertThat(RecordCheck.of(anew.files()).since(older).run().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("first 600 entries"));
    }

    @Test
    void does_not_trust_a_key_that_is_not_named() {
        var stranger = NoteSigner.generate(TestLog.ORIGIN).key().toString();

        assertThat(RecordCheck.of(log.files()).trusting(List.of(stranger)).run().holds())
                .isFalse();
    }

    @Test
    void follows_the_log_from_key_to_key() {
        var first = log.key();
        log.renewKey();
        log.add("later", 300);
        var third = log.renewKey();
        log.add("latest", 1);

        assertThat(log.key()).isEqualTo(third);
        assertThat(RecordCheck.of(log.files()).trusting(List.of(first)).run().faults())
                .isEmpty();
        assertThat(log.text("tile/entries/003.p/134")).contains("previousKey");
    }

    @Test
    void both_keys_sign_the_checkpoint_of_the_handover() {
        var first = log.key();
        var second = log.renewKey();
        var note = SignedNote.parse(log.text("checkpoint"));

        assertThat(note.isSignedBy(List.of(NoteKey.parse(first)))).isTrue();
        assertThat(note.isSignedBy(List.of(NoteKey.parse(second)))).isTrue();
    }

    private void flip(String path, int place) throws IOException {
        if (Files.notExists(folder.resolve("checkpoint"))) {
            log.exported(folder);
        }
        var bytes = Files.readAllBytes(folder.resolve(path));
        bytes[place < 0 ? bytes.length + place : place] ^= 1;
        Files.write(folder.resolve(path), bytes);
    }

    private RecordReport check() {
        return RecordCheck.of(RecordFiles.in(folder))
                .trusting(List.of(log.key()))
                .run();
    }
}
