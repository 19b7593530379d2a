package org.madang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.madang.acceptance.HttpPeople.Ask;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Appeal;
import org.madang.api.Channel;
import org.madang.api.Consultation;
import org.madang.api.Contribution;
import org.madang.api.Mandate;
import org.madang.api.NewContribution;
import org.madang.api.NewPolicy;
import org.madang.api.OpenItem;
import org.madang.api.Origin;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Progress;
import org.madang.api.Reason;
import org.madang.api.Response;
import org.madang.api.Review;
import org.madang.api.Stakeholder;
import org.madang.api.SupportCounts;
import org.madang.api.Task;
import org.madang.api.TimelineEntry;
import org.madang.api.Values;
import org.madang.api.Workload;

/** What everybody of a scenario does, by HTTP. */
final class HttpScenario {

    private static final Set<String> RESIDENT = Set.of("resident");
    private static final Set<String> CLERK = Set.of("clerk");
    private static final String REGISTRAR = "registrar";

    private final HttpCity city;
    private final HttpPeople people;
    private final Map<Origin, String> said = new HashMap<>();
    private Values set = Values.none();

    HttpScenario(HttpCity city, HttpPeople people) {
        this.city = city;
        this.people = people;
    }

    /** The services by which it is played. */
    HttpDesk desk(Workload workload) {
        var desk = new HttpDesk(workload);
        policies(desk);
        directory(desk);
        consultations(desk);
        work(desk);
        return desk;
    }

    private void policies(HttpDesk desk) {
        desk.on("Policies.find/1", with -> find("/policies/" + with[0], Policy.class))
                .on("Policies.propose/2", with -> propose((NewPolicy) with[0], (Actor) with[1]))
                .on("Policies.withdraw/3", with -> withdraw((PolicyId) with[0], (Actor) with[1], (String) with[2]))
                .on("Timeline.of/1", with -> list("/policies/" + with[0] + "/timeline", TimelineEntry.class))
                .on("Progress.of/1", with -> list("/policies/" + with[0] + "/progress", Progress.Place.class))
                .on("Appeals.of/1", with -> list("/policies/" + with[0] + "/appeals", Appeal.class))
                .on("Appeals.file/3", with -> appeal((PolicyId) with[0], (Appeal.Filing) with[1], (Actor) with[2]));
    }

    private void directory(HttpDesk desk) {
        desk.on("Stakeholders.find/1", with -> find("/stakeholders/" + with[0], Stakeholder.class))
                .on(
                        "Stakeholders.enter/2",
                        with -> by(REGISTRAR, CLERK, Ask.post("/stakeholders", with[0]), Stakeholder.class))
                .on("Stakeholders.mandates/1", with -> mandates((String) with[0]))
                .on("Stakeholders.appoint/2", with -> appoint((Mandate) with[0]))
                .on("Reviews.of/1", with -> list("/policies/" + with[0] + "/reviews", Review.class))
                .on(
                        "Reviews.submit/3",
                        with -> by(
                                ((Actor) with[2]).id(),
                                Set.of("representative"),
                                Ask.post("/reviews/" + with[0] + "/opinion", with[1])
                                        .expecting(200),
                                Review.class));
    }

    private void consultations(HttpDesk desk) {
        desk.on("Consultations.of/1", with -> list("/policies/" + with[0] + "/consultations", Consultation.class))
                .on("Consultations.extend/3", with -> extend((String) with[0], with[1], (Reason) with[2]))
                .on(
                        "Contributions.find/2",
                        with -> Optional.ofNullable(said.get((Origin) with[1]))
                                .flatMap(id -> find("/contributions/" + id, Contribution.class)))
                .on("Contributions.submit/2", with -> submit((NewContribution) with[0], (Actor) with[1]))
                .on(
                        "Supports.give/3",
                        with -> by(
                                ((Actor) with[2]).id(),
                                RESIDENT,
                                new Ask(
                                        "PUT",
                                        "/contributions/" + with[0] + "/support",
                                        Map.of("support", with[1]),
                                        200,
                                        List.of()),
                                SupportCounts.class));
    }

    private void work(HttpDesk desk) {
        desk.on("Tasks.of/1", with -> {
                    var tasks = people.send(
                            REGISTRAR, CLERK, new Ask("GET", "/policies/" + with[0] + "/tasks", null, 200, List.of()));
                    return all(tasks, Task.class);
                })
                .on("Tasks.complete/3", with -> complete((String) with[0], (Actor) with[1], (Values) with[2]))
                .on("Responses.open/2", with -> open((PolicyId) with[0], (PageRequest) with[1]))
                .on(
                        "Responses.countAnswered/1",
                        with -> HttpCity.json(city.send("GET", "/policies/" + with[0] + "/answer-counts", null), 200)
                                .get("answered")
                                .asLong())
                .on("Responses.respondAll/3", with -> respondAll((List<?>) with[0], (Answer) with[1], (Actor) with[2]));
    }

    /** What a scenario sets, its city has set before somebody proposes. */
    private Policy propose(NewPolicy policy, Actor proposer) {
        if (!policy.parameters().equals(set)) {
            CityPack.deploy(people, policy.parameters().asMap());
            set = policy.parameters();
        }
        var wish = new NewPolicy(
                policy.id(), policy.title(), policy.text(), policy.language(), policy.process(), Values.none());
        return by(proposer.id(), RESIDENT, Ask.post("/policies", wish), Policy.class);
    }

    private Policy withdraw(PolicyId policy, Actor proposer, String reason) {
        var ask = Ask.post("/policies/" + policy + "/withdrawal", Map.of("reason", reason))
                .expecting(200);
        return by(proposer.id(), RESIDENT, ask, Policy.class);
    }

    private Appeal appeal(PolicyId policy, Appeal.Filing filing, Actor appellant) {
        return by(appellant.id(), RESIDENT, Ask.post("/policies/" + policy + "/appeals", filing), Appeal.class);
    }

    private List<Mandate> mandates(String stakeholder) {
        return list("/stakeholders/" + stakeholder + "/mandates", Mandate.class).stream()
                .map(mandate -> Mandate.of(
                        mandate.stakeholder(), people.nameOf(mandate.actor()), mandate.from(), mandate.until()))
                .toList();
    }

    private Mandate appoint(Mandate mandate) {
        var account = people.account(mandate.actor(), Set.of("representative"));
        var wish = Map.of("actor", account, "from", mandate.from(), "until", mandate.until());
        return by(
                REGISTRAR,
                CLERK,
                Ask.post("/stakeholders/" + mandate.stakeholder() + "/mandates", wish),
                Mandate.class);
    }

    private Consultation extend(String consultation, Object closes, Reason why) {
        var seen = city.send("GET", "/consultations/" + consultation, null)
                .headers()
                .firstValue("ETag");
        var ask = Ask.post(
                        "/consultations/" + consultation + "/extensions",
                        Map.of("closes", closes, "reason", why.text()))
                .with("If-Match", seen.orElseThrow());
        return by(why.by().id(), why.by().roles(), ask, Consultation.class);
    }

    /** Who speaks on the web does it as themselves; what came on paper or by phone a clerk enters. */
    private Contribution submit(NewContribution wish, Actor author) {
        ObjectNode body = HttpCity.JSON.valueToTree(wish);
        body.remove(List.of("consultation", "author", "origin"));
        var web = wish.channel() == Channel.WEB;
        var ask = Ask.post("/consultations/" + wish.consultation() + "/contributions", body);
        var made = people.send(web ? author.id() : REGISTRAR, web ? speaksAs(wish) : CLERK, ask);
        wish.origin()
                .ifPresent(
                        origin -> said.put(origin, made.at("/contribution/id").asText()));
        return one(made.get("contribution"), Contribution.class);
    }

    private static Set<String> speaksAs(NewContribution wish) {
        return wish.stakeholder().isPresent() ? Set.of("representative") : RESIDENT;
    }

    private Object complete(String task, Actor by, Values form) {
        var ask = Ask.post("/tasks/" + task + "/completion", Map.of("values", form))
                .expecting(204);
        return people.send(by.id(), new TreeSet<>(by.roles()), ask);
    }

    private Page<OpenItem> open(PolicyId policy, PageRequest page) {
        var found = people.send(
                REGISTRAR,
                CLERK,
                new Ask(
                        "GET",
                        "/policies/%s/unanswered?limit=%d".formatted(policy, page.limit()),
                        null,
                        200,
                        List.of()));
        return new Page<>(all(found.get("items"), OpenItem.class), Optional.empty());
    }

    private List<Response> respondAll(List<?> targets, Answer answer, Actor by) {
        var wanted = targets.stream().map(Answerable.class::cast).collect(Collectors.toList());
        var ask = Ask.post("/responses/bulk", Map.of("targets", wanted, "answer", answer));
        return all(people.send(by.id(), by.roles(), ask), Response.class);
    }

    private <T> T by(String name, Set<String> roles, Ask ask, Class<T> type) {
        return one(people.send(name, roles, ask), type);
    }

    private <T> Optional<T> find(String path, Class<T> type) {
        var answer = city.send("GET", path, null);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(one(HttpCity.json(answer, 200), type));
    }

    private <T> List<T> list(String path, Class<T> type) {
        return all(HttpCity.json(city.send("GET", path, null), 200), type);
    }

    private static <T> List<T> all(JsonNode list, Class<T> type) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> one(item, type))
                .collect(Collectors.toList());
    }

    private static <T> T one(JsonNode json, Class<T> type) {
        return HttpCity.JSON.convertValue(json, type);
    }
}
