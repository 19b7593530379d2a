import client.ApiClient;
import client.ApiException;
import client.api.AccountsApi;
import client.api.AdministratorsApi;
import client.api.ConsultationsApi;
import client.api.PoliciesApi;
import client.api.ResponsesApi;
import client.api.SessionsApi;
import client.api.StaffApi;
import client.api.TasksApi;
import client.model.Answer;
import client.model.Bulk;
import client.model.Claim;
import client.model.Consultation;
import client.model.Credentials;
import client.model.Form;
import client.model.Hiring;
import client.model.OpenItem;
import client.model.Proposal;
import client.model.Registration;
import client.model.Saying;
import client.model.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Takes a policy from proposal to follow-up by a client that openapi-generator made, as a vendor would write it. */
public final class MainJob implements Callable<String> {

    private static final String PASSWORD = "a sentence that only this person knows";

    /** By activity: who does it, and what is filled in. */
    private static final Map<String, Map.Entry<String, Map<String, Object>>> DEEDS = Map.of(
            "examine-proposal",
            Map.entry(
                    "clerk",
                    Map.of(
                            "complete", true, "withinPowers", true, "lawful", true, "alreadyDecided", false,
                            "examinationReasons", "")),
            "assess-effects",
            Map.entry(
                    "clerk",
                    Map.of("affectedGroups", List.of("night workers"), "effect", "notable", "groupLanguages", List.of())),
            "answer-everybody", Map.entry("office", Map.of()),
            "weigh-answers", Map.entry("clerk", Map.of("changeKind", "none")),
            "council-votes",
            Map.entry(
                    "council",
                    Map.of(
                            "present", 13, "yes", 9, "no", 3, "abstain", 1,
                            "decisionReasons", "People work at night.", "minorityOpinion", "")),
            "set-commitments",
            Map.entry(
                    "clerk",
                    Map.of(
                            "commitmentItems",
                            List.of(Map.of("text", "Put up timetables", "office", "Bus office", "due", "P60D")))),
            "report-progress",
            Map.entry("office", Map.of("fulfilled", List.of("all"), "evidence", "Photographs", "progressNote", "")));

    private final String address;
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<String> spoken = new HashSet<>();
    private final String policy;

    public MainJob(String address, String code) throws ApiException {
        this.address = address;
        new AdministratorsApi(nobody()).claimFirst(new Claim().code(code).login("root").password(PASSWORD), null);
        tokens.put("administrator", signIn("root"));
        for (String role : List.of("clerk", "office", "council")) {
            new StaffApi(as("administrator"))
                    .createAccount(new Hiring()
                            .login(role)
                            .password(PASSWORD)
                            .roles(List.of(role))
                            .reason("Takes office"),
                            "hire-" + role);
            tokens.put(role, signIn(role));
        }
        new AccountsApi(nobody()).register(new Registration().login("kim").password(PASSWORD), "register-kim-just-once");
        tokens.put("resident", signIn("kim"));
        policy = new PoliciesApi(as("resident"))
                .proposePolicy(
                        new Proposal()
                                .title("Evening buses")
                                .text("The buses shall run until midnight.")
                                .language("en")
                                .process("policy-adoption"),
                        "proposal-1")
                .getId();
    }

    /** Does what is to be done now; answers the state of the policy and how many tasks are open. */
    @Override
    public String call() throws ApiException {
        for (Consultation consultation : new PoliciesApi(nobody()).listConsultations(policy)) {
            speak(consultation);
        }
        List<Task> tasks = new PoliciesApi(as("clerk")).listTasksOfPolicy(policy);
        for (Task task : tasks) {
            complete(task);
        }
        return new PoliciesApi(nobody()).getPolicy(policy).getState().getValue();
    }

    /** How many public acts the timeline tells. */
    public int acts() throws ApiException {
        return new PoliciesApi(nobody()).getTimeline(policy).size();
    }

    private void speak(Consultation consultation) throws ApiException {
        boolean open = consultation.getState() == Consultation.StateEnum.OPEN;
        boolean forAll = consultation.getAudience() == Consultation.AudienceEnum.PUBLIC;
        if (open && forAll && spoken.add(consultation.getId())) {
            new ConsultationsApi(as("resident"))
                    .contribute(
                            consultation.getId(),
                            new Saying().text("Also on Sundays").language("en"),
                            "said-" + consultation.getId());
        }
    }

    private void complete(Task task) throws ApiException {
        Map.Entry<String, Map<String, Object>> deed = DEEDS.get(task.getActivity());
        if (task.getActivity().equals("answer-everybody")) {
            answer();
        }
        new TasksApi(as(deed.getKey())).completeTask(task.getId(), new Form().values(deed.getValue()), task.getId());
    }

    private void answer() throws ApiException {
        List<OpenItem> open =
                new PoliciesApi(as("office")).listUnanswered(policy, null, null).getItems();
        Answer answer = new Answer()
                .disposition(Answer.DispositionEnum.ACCEPTED)
                .reasons("Sundays too")
                .office("Bus office");
        new ResponsesApi(as("office"))
                .respondToAll(
                        new Bulk()
                                .targets(open.stream().map(OpenItem::getTarget).toList())
                                .answer(answer),
                        null);
    }

    private String signIn(String login) throws ApiException {
        return new SessionsApi(nobody())
                .signIn(new Credentials().login(login).password(PASSWORD), null)
                .getToken();
    }

    private ApiClient nobody() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address + "/api");
        return client;
    }

    private ApiClient as(String role) {
        ApiClient client = nobody();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + tokens.get(role)));
        return client;
    }
}
