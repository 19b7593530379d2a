package org.madang.server.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.server.internal.PolisComment.Moderation.HIDDEN;
import static org.madang.server.internal.PolisComment.Moderation.PENDING;
import static org.madang.server.internal.PolisComment.Moderation.PUBLISHED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.PlatformException;

final class PolisExportTest {

    @TempDir
    Path folder;

    @Test
    void reads_comments_that_span_lines_with_their_moderation() throws IOException {
        write("summary.csv", "topic,Bikes\nconversation-description,\"Where\nto ride?\"\n");
        write("comments.csv", """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                1403054214174,x,0,7,0,0,1,"One line
                and ""another"" one"
                1403054214175,x,1,8,0,0,-1,Rude
                1403054214176,x,2,8,0,0,0,Late
                """);
        write("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n1403054214180,x,0,9,1\n");

        var export = PolisExport.read(folder);

        assertThat(export.topic()).isEqualTo("Bikes");
        assertThat(export.description()).isEqualTo("Where\nto ride?");
        assertThat(export.comments()).extracting(PolisComment::moderation).containsExactly(PUBLISHED, HIDDEN, PENDING);
        assertThat(export.comments().get(0).text()).isEqualTo("One line\nand \"another\" one");
        assertThat(export.comments().get(0).at()).isEqualTo(Instant.ofEpochMilli(1403054214174L));
        assertThat(export.participants()).isEqualTo(3);
        assertThat(export.skipped()).isEmpty();
    }

    @Test
    void counts_the_last_vote_of_a_voter_and_lists_the_others() throws IOException {
        comments("0", "1");
        write("votes.csv", """
                timestamp,datetime,comment-id,voter-id,vote
                30,x,0,a,1
                20,x,0,a,-1
                30,x,1,a,0
                """);

        var export = PolisExport.read(folder);

        assertThat(export.votes()).hasSize(2).anySatisfy(vote -> {
            assertThat(vote.comment()).isEqualTo("0");
            assertThat(vote.value()).isEqualTo(1);
        });
        assertThat(export.skipped()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reason()).contains("the last vote counts");
        });
    }

    @Test
    void lists_each_row_it_can_not_use() throws IOException {
        write("summary.csv", "topic,\n");
        write("comments.csv", """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                10,x,0,7,0,0,1,Fine
                soon,x,1,7,0,0,1,When?
                10,x,0,7,0,0,1,Again
                10,x,3,7,0,0,5,Odd
                10,x,4,7
                """);
        write("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n1,x,99,a,1\n1,x,0,a,2\n1,x,0,b,-1\n");

        var export = PolisExport.read(folder);

        assertThat(export.topic()).isEqualTo(folder.getFileName().toString());
        assertThat(export.comments()).hasSize(1);
        assertThat(export.votes()).hasSize(1);
        assertThat(export.skipped())
                .extracting(row -> row.file() + ":" + row.line() + " " + row.reason())
                .containsExactly(
                        "comments.csv:3 'timestamp' is 'soon', not a whole number",
                        "comments.csv:4 comment '0' is there already",
                        "comments.csv:5 'moderated' is 5, not -1, 0 or 1",
                        "comments.csv:6 'comment-body' is empty",
                        "votes.csv:2 comment '99' was not imported",
                        "votes.csv:3 a vote is -1, 0 or 1, not 2");
    }

    @Test
    void reads_the_table_of_a_large_set() throws IOException {
        comments("0", "12");
        write("participants-votes.csv", """
                participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,12,13
                1,0,1,2,1,1,1,-1,
                2,,0,2,0,0,,0,1
                """);

        var export = PolisExport.read(folder);

        assertThat(export.votes()).extracting(PolisVote::value).containsExactlyInAnyOrder(1, -1, 0);
        assertThat(export.skipped()).extracting(SkippedRow::reason).containsExactly("comment '13' was not imported");
    }

    @Test
    void names_the_column_a_file_lacks() throws IOException {
        write("summary.csv", "topic,x\n");
        write("comments.csv", "timestamp,comment-id,moderated\n");

        assertThatThrownBy(() -> PolisExport.read(folder))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining(
                        "comments.csv' has no column 'author-id'; it has [timestamp, comment-id, moderated]");
    }

    @Test
    void accounts_for_every_row_of_the_real_consultations() throws IOException {
        for (var name : new String[] {"15-per-hour-seattle", "vtaiwan.uberx"}) {
            var data = Path.of("../../../shared/data").resolve(name);
            var rows = CsvFile.read(data.resolve("votes.csv")).body().count();
            var said = CsvFile.read(data.resolve("comments.csv")).body().count();

            var export = PolisExport.read(data);

            assertThat(export.comments().size() + skipped(export, "comments.csv"))
                    .isEqualTo(said);
            assertThat(export.votes().size() + skipped(export, "votes.csv")).isEqualTo(rows);
        }
    }

    private static long skipped(PolisExport export, String file) {
        return export.skipped().stream().filter(row -> row.file().equals(file)).count();
    }

    private void comments(String... ids) throws IOException {
        write("summary.csv", "topic,x\n");
        var text =
                new StringBuilder("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        for (var id : ids) {
            text.append("10,x,").append(id).append(",7,0,0,1,Text\n");
        }
        write("comments.csv", text.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
