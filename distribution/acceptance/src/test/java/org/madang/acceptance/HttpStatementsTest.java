package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Audience;
import org.madang.api.Concern;
import org.madang.api.Concerns;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.Disposition;
import org.madang.api.FirstAdministrator;
import org.madang.api.ImportBatch;
import org.madang.api.ImportedContribution;
import org.madang.api.Moderation;
import org.madang.api.NewConsultation;
import org.madang.api.NewPolicy;
import org.madang.api.Origin;
import org.madang.api.Policies;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyId;
import org.madang.api.Responses;
import org.madang.platform.Platform;

/** What somebody who speaks or reads asks of the database: as little when much was said as when nothing was. */
final class HttpStatementsTest {

    private static final Actor CLERK = Actor.of("clerk-1", "clerk");
    private static final int MANY = 3_000;
    private static final int FEW = 3;
    private static final int LONG = 90;
    private static final int MOST_STATEMENTS = 12;

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private WatchedDatabase database;
    private Platform platform;
    private HttpCity city;
    private PolicyId policy;
    private String consultation;
    private String session;
    private int said;

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
        policy = propose();
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
        importSome(MANY);
        var manyContribution = database.during(this::say);
        var manySupport = database.during(() -> support(first));

        assertThat(manyContribution).isEqualTo(fewContribution);
        assertThat(manySupport).isEqualTo(fewSupport);
        assertThat(fewContribution.statements()).hasSizeLessThanOrEqualTo(12);
        assertThat(fewSupport.statements()).hasSizeLessThanOrEqualTo(11);
        // One finds out who it is, the other is the act.
        assertThat(fewContribution.commits()).isEqualTo(2);
        assertThat(fewSupport.commits()).isEqualTo(2);
    }

    @Test
    void a_page_of_policies_and_of_a_thread_sends_the_same_few_statements_however_long_they_are() {
        var code = platform.service(FirstAdministrator.class).code().orElseThrow();
        session = city.claimFirst(code, "root@city.example", "a sentence that only Root knows");
        platform.service(Policies.class)
                .change(policy, PolicyChange.substantive("Buses drive longer", "매시간, 밤에도."), CLERK);
        grow(FEW);
        statements();

        var few = statements();
        grow(LONG);
        var many = statements();

        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allSatisfy(sent -> assertThat(sent).isBetween(1, MOST_STATEMENTS));
    }

    /** How many statements each page sends. */
    private Map<String, Integer> statements() {
        return Stream.of(
                        "/policies?limit=1000",
                        "/policies?limit=1000&sort=TITLE",
                        "/policies?limit=1000&sort=CLOSING",
                        "/policies?limit=1000&q=%EC%8B%AC%EC%95%BC",
                        "/policies/%s/contributions?limit=1000",
                        "/policies/%s/contributions?limit=1000&status=ANSWERED",
                        "/policies/%s/contributions?limit=1000&q=%%EB%%B2%%84%%EC%%8A%%A4",
                        "/policies/%s/contribution-counts",
                        "/policies/%s/answer-counts",
                        "/policies/%s/unanswered?limit=1000",
                        "/policies/%s/concerns",
                        "/policies/%s/timeline",
                        "/policies/%s/versions/2/trace")
                .map(path -> path.contains("%s") ? path.formatted(policy.value()) : path)
                .collect(Collectors.toMap(path -> path, this::statements));
    }

    private int statements(String path) {
        return database.during(() -> HttpCity.json(city.as(session, "GET", path, null), 200))
                .statements()
                .size();
    }

    /** As many policies more, and as many words more, of which most are answered: whole, in parts, or with what is alike. */
    private void grow(int by) {
        importSome(by);
        for (var number = said - by; number < said; number++) {
            propose();
            answer(number, imported(number));
        }
    }

    private void answer(int number, String contribution) {
        var concerns = platform.service(Concerns.class);
        var whole = Answerable.contribution(contribution);
        switch (number % 4) {
            case 0 -> answer(List.of(whole));
            case 1 ->
                answer(concerns.split(contribution, List.of("버스", Integer.toString(number)), CLERK).stream()
                        .map(part -> Answerable.segment(part.id()))
                        .toList());
            case 2 ->
                answer(List.of(Answerable.concern(
                        concerns.merge(policy, new Concern.Draft("버스 " + number, List.of(whole)), CLERK)
                                .id())));
            default -> assertThat(number).isPositive();
        }
    }

    private void answer(List<Answerable> targets) {
        var answer =
                Answer.of(Disposition.ACCEPTED, "It is safer", "Roads Office").withVersion(2);
        platform.service(Responses.class).respondAll(targets, answer, CLERK);
    }

    private String imported(int number) {
        return platform.service(Contributions.class)
                .find(consultation, new Origin("elsewhere", Integer.toString(number)))
                .orElseThrow()
                .id();
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

    private PolicyId propose() {
        return platform.service(Policies.class)
                .propose(NewPolicy.of("심야 버스", "매시간.", Locale.KOREAN, "talk"), Actor.of("resident-1"))
                .id();
    }

    private String consultation() {
        var now = Instant.now();
        return platform.service(Consultations.class)
                .open(
                        new NewConsultation(
                                policy, Audience.PUBLIC, Set.of(Locale.KOREAN), now, now.plus(Duration.ofDays(30))),
                        CLERK)
                .id();
    }

    private void importSome(int some) {
        var items = IntStream.range(said, said + some)
                .mapToObj(number -> new ImportedContribution(
                        Integer.toString(number),
                        "author-" + number,
                        Locale.KOREAN,
                        "버스 " + number,
                        Instant.now(),
                        Moderation.PUBLISHED,
                        Optional.empty()))
                .toList();
        said += some;
        platform.service(Contributions.class).importAll(new ImportBatch<>(consultation, "elsewhere", items), CLERK);
    }
}
