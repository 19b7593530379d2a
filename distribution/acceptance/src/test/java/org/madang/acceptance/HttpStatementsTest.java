package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.ImportBatch;
import org.madang.api.ImportedContribution;
import org.madang.api.Moderation;
import org.madang.api.NewConsultation;
import org.madang.api.NewPolicy;
import org.madang.api.Policies;
import org.madang.platform.Platform;

/** What a word of somebody asks of the database: as little when much was said as when nothing was. */
final class HttpStatementsTest {

    private static final Actor CLERK = Actor.of("clerk-1", "clerk");
    private static final int MANY = 3_000;

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private WatchedDatabase database;
    private Platform platform;
    private HttpCity city;
    private String consultation;
    private String session;

    @BeforeEach
    void open() throws IOException {
        server = EmbeddedPostgres.start();
        database = new WatchedDatabase(server.getPostgresDatabase());
        TinyPack.write(
                folder.resolve("processes"),
                "talk",
                Map.of("talk.bpmn", TinyPack.around("talk", "<userTask id=\"work\"/>")));
        platform = Platform.builder()
                .home(folder)
                .environment(Map.of())
                .dataSource(database.source())
                .setting("madang.port", "0")
                .start();
        city = new HttpCity(platform.address().orElseThrow());
        consultation = consultation();
        var credentials = Map.of("login", "kim@city.example", "password", "a sentence that only Kim knows");
        HttpCity.json(city.send("POST", "/accounts", credentials), 201);
        session = city.signIn("kim@city.example", "a sentence that only Kim knows");
    }

    @AfterEach
    void close() throws IOException {
        platform.close();
        server.close();
    }

    @Test
    void a_contribution_and_a_support_send_the_same_few_statements_however_much_was_said() {
        say();
        var first = say();
        support(first);

        var fewContribution = database.during(this::say);
        var fewSupport = database.during(() -> support(first));
        importMany();
        var manyContribution = database.during(this::say);
        var manySupport = database.during(() -> support(first));

        assertThat(manyContribution).isEqualTo(fewContribution);
        assertThat(manySupport).isEqualTo(fewSupport);
        assertThat(fewContribution.statements()).hasSizeLessThanOrEqualTo(13);
        assertThat(fewSupport.statements()).hasSizeLessThanOrEqualTo(11);
        // One finds out who it is, the other is the act.
        assertThat(fewContribution.commits()).isEqualTo(2);
        assertThat(fewSupport.commits()).isEqualTo(2);
    }

    private String say() {
        var said = city.as(
                session,
                "POST",
                "/consultations/" + consultation + "/contributions",
                Map.of("text", "밤에도 버스가 필요합니다.", "language", "ko"),
                "Idempotency-Key",
                "key-" + System.nanoTime());
        return HttpCity.json(said, 201).at("/contribution/id").asText();
    }

    private void support(String contribution) {
        HttpCity.json(
                city.as(session, "PUT", "/contributions/" + contribution + "/support", Map.of("support", "AGREE")),
                200);
    }

    private String consultation() {
        var policy = platform.service(Policies.class)
                .propose(NewPolicy.of("심야 버스", "매시간.", Locale.KOREAN, "talk"), Actor.of("resident-1"))
                .id();
        var now = Instant.now();
        return platform.service(Consultations.class)
                .open(
                        new NewConsultation(
                                policy, Audience.PUBLIC, Set.of(Locale.KOREAN), now, now.plus(Duration.ofDays(30))),
                        CLERK)
                .id();
    }

    private void importMany() {
        var items = IntStream.range(0, MANY)
                .mapToObj(number -> new ImportedContribution(
                        Integer.toString(number),
                        "author-" + number,
                        Locale.KOREAN,
                        "버스 " + number,
                        Instant.now(),
                        Moderation.PUBLISHED,
                        Optional.empty()))
                .toList();
        platform.service(Contributions.class).importAll(new ImportBatch<>(consultation, "elsewhere", items), CLERK);
    }
}
