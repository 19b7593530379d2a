package org.madang.web.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.madang.identity.Caller;

/** Who may call what: the one table. Services check more, such as whose task it is or who proposed. */
final class Rights {

    /** Kinds of callers; an officer is whoever has a role that only a process pack knows, such as {@code office}. */
    enum Kind {
        NOBODY,
        RESIDENT,
        CLERK,
        COUNCIL,
        REPRESENTATIVE,
        ADMINISTRATOR,
        AUDITOR,
        SERVICE,
        APPEALS,
        OFFICER;

        static Set<Kind> of(Caller caller) {
            if (!caller.isKnown()) {
                return EnumSet.of(NOBODY);
            }
            var kinds = EnumSet.noneOf(Kind.class);
            caller.roles()
                    .forEach(role -> kinds.add(Arrays.stream(values())
                            .filter(kind -> kind.name().equalsIgnoreCase(role))
                            .findFirst()
                            .orElse(OFFICER)));
            return kinds;
        }
    }

    private static final Set<Kind> ANYBODY = EnumSet.allOf(Kind.class);
    private static final Set<Kind> KNOWN = EnumSet.complementOf(EnumSet.of(Kind.NOBODY));
    private static final Set<Kind> WORKING = EnumSet.complementOf(EnumSet.of(Kind.NOBODY, Kind.AUDITOR));
    /** Also without an account where the process allows it. */
    private static final Set<Kind> SPEAKING = EnumSet.complementOf(EnumSet.of(Kind.AUDITOR));

    private static final Set<Kind> CLOSING = EnumSet.of(Kind.CLERK, Kind.ADMINISTRATOR);
    private static final Set<Kind> OFFICES = EnumSet.of(Kind.CLERK, Kind.OFFICER);
    private static final Set<Kind> CLERKS = EnumSet.of(Kind.CLERK);
    private static final Set<Kind> DECIDING = EnumSet.of(Kind.COUNCIL);
    private static final Set<Kind> APPEALED_TO = EnumSet.of(Kind.APPEALS);
    private static final Set<Kind> ADMINISTRATORS = EnumSet.of(Kind.ADMINISTRATOR);
    private static final Set<Kind> WATCHING = EnumSet.of(Kind.ADMINISTRATOR, Kind.AUDITOR);
    private static final Set<Kind> INSIDE =
            EnumSet.of(Kind.CLERK, Kind.COUNCIL, Kind.APPEALS, Kind.OFFICER, Kind.ADMINISTRATOR, Kind.AUDITOR);

    private static final Map<String, Set<Kind>> TABLE = Map.ofEntries(
            Map.entry("listPolicies", ANYBODY),
            Map.entry("getPolicy", ANYBODY),
            Map.entry("listVersions", ANYBODY),
            Map.entry("getTimeline", ANYBODY),
            Map.entry("getProgress", ANYBODY),
            Map.entry("listConsultations", ANYBODY),
            Map.entry("getConsultation", ANYBODY),
            Map.entry("listContributions", ANYBODY),
            Map.entry("countContributions", ANYBODY),
            Map.entry("countAnswers", ANYBODY),
            Map.entry("getContribution", ANYBODY),
            Map.entry("getModeration", ANYBODY),
            Map.entry("getResponses", ANYBODY),
            Map.entry("getTrace", ANYBODY),
            Map.entry("traceVersion", ANYBODY),
            Map.entry("listConcerns", ANYBODY),
            Map.entry("getConcern", ANYBODY),
            Map.entry("listMembers", ANYBODY),
            Map.entry("listSegments", ANYBODY),
            Map.entry("listStakeholders", ANYBODY),
            Map.entry("getStakeholder", ANYBODY),
            Map.entry("listMandates", ANYBODY),
            Map.entry("listReviews", ANYBODY),
            Map.entry("getReview", ANYBODY),
            Map.entry("listHearings", ANYBODY),
            Map.entry("getHearing", ANYBODY),
            Map.entry("listStatements", ANYBODY),
            Map.entry("listFindings", ANYBODY),
            Map.entry("listDecisions", ANYBODY),
            Map.entry("getDecision", ANYBODY),
            Map.entry("listCommitments", ANYBODY),
            Map.entry("listOverdue", ANYBODY),
            Map.entry("getCommitment", ANYBODY),
            Map.entry("listAppeals", ANYBODY),
            Map.entry("listTranslations", ANYBODY),
            Map.entry("readDocument", ANYBODY),
            Map.entry("getOriginal", ANYBODY),
            Map.entry("listUntranslated", ANYBODY),
            Map.entry("listProcesses", ANYBODY),
            Map.entry("listProcessVersions", ANYBODY),
            Map.entry("listParameters", ANYBODY),
            Map.entry("listResidenceWays", ANYBODY),
            Map.entry("exportContributionsCsv", ANYBODY),
            Map.entry("exportContributionsJson", ANYBODY),
            Map.entry("followTimeline", ANYBODY),
            Map.entry("importContributions", CLERKS),
            Map.entry("importSupports", CLERKS),
            Map.entry("contribute", SPEAKING),
            Map.entry("eraseContribution", SPEAKING),
            Map.entry("signIn", ANYBODY),
            Map.entry("register", ANYBODY),
            Map.entry("claimFirst", ANYBODY),
            Map.entry("resetPassword", ANYBODY),
            Map.entry("listPersonalFields", ANYBODY),
            Map.entry("checkReceipt", ANYBODY),
            Map.entry("listDisclosures", ANYBODY),
            Map.entry("getProof", ANYBODY),
            Map.entry("proposePolicy", WORKING),
            Map.entry("withdrawPolicy", WORKING),
            Map.entry("supportContribution", WORKING),
            Map.entry("fileAppeal", WORKING),
            Map.entry("claimTask", WORKING),
            Map.entry("completeTask", WORKING),
            Map.entry("submitReview", WORKING),
            Map.entry("declineReview", WORKING),
            Map.entry("dissent", WORKING),
            Map.entry("getMyself", KNOWN),
            Map.entry("exportMyData", KNOWN),
            Map.entry("listTasks", KNOWN),
            Map.entry("getTaskForm", KNOWN),
            Map.entry("eraseMyself", KNOWN),
            Map.entry("signOut", KNOWN),
            Map.entry("changePassword", KNOWN),
            Map.entry("getAccount", KNOWN),
            Map.entry("getMyResidence", KNOWN),
            Map.entry("getMyName", KNOWN),
            Map.entry("proveResidence", WORKING),
            Map.entry("sendResidenceLetter", CLERKS),
            Map.entry("attestResidence", CLERKS),
            Map.entry("closePseudonyms", CLOSING),
            Map.entry("enableAccount", ADMINISTRATORS),
            Map.entry("exportPerson", ADMINISTRATORS),
            Map.entry("erasePerson", ADMINISTRATORS),
            Map.entry("replaceResidentList", ADMINISTRATORS),
            Map.entry("respond", OFFICES),
            Map.entry("respondToAll", OFFICES),
            Map.entry("listUnanswered", INSIDE),
            Map.entry("splitContribution", OFFICES),
            Map.entry("mergeAlike", OFFICES),
            Map.entry("addMembers", OFFICES),
            Map.entry("removeMember", OFFICES),
            Map.entry("changePolicy", OFFICES),
            Map.entry("extendConsultation", CLERKS),
            Map.entry("enterStakeholder", CLERKS),
            Map.entry("appointRepresentative", CLERKS),
            Map.entry("revokeMandate", CLERKS),
            Map.entry("askForReviews", OFFICES),
            Map.entry("inviteToHearing", OFFICES),
            Map.entry("scheduleHearing", OFFICES),
            Map.entry("countAttendance", OFFICES),
            Map.entry("enterStatement", OFFICES),
            Map.entry("enterFinding", OFFICES),
            Map.entry("closeHearing", OFFICES),
            Map.entry("promise", OFFICES),
            Map.entry("noteProgress", OFFICES),
            Map.entry("fulfilCommitment", OFFICES),
            Map.entry("decideAppeal", APPEALED_TO),
            Map.entry("addTranslation", OFFICES),
            Map.entry("reviewTranslation", OFFICES),
            Map.entry("recordDecision", DECIDING),
            Map.entry("hideContribution", CLERKS),
            Map.entry("publishContribution", CLERKS),
            Map.entry("listTasksOfPolicy", INSIDE),
            Map.entry("listPacks", INSIDE),
            Map.entry("listDeployments", INSIDE),
            Map.entry("listPlugins", WATCHING),
            Map.entry("listIncidents", WATCHING),
            Map.entry("listAccounts", WATCHING),
            Map.entry("listKeys", WATCHING),
            Map.entry("listAudit", WATCHING),
            Map.entry("retryIncident", ADMINISTRATORS),
            Map.entry("createAccount", ADMINISTRATORS),
            Map.entry("setRoles", ADMINISTRATORS),
            Map.entry("disableAccount", ADMINISTRATORS),
            Map.entry("resetAccount", ADMINISTRATORS),
            Map.entry("deployPack", ADMINISTRATORS),
            Map.entry("moveCase", ADMINISTRATORS),
            Map.entry("renewRecordKey", ADMINISTRATORS),
            Map.entry("createKey", ADMINISTRATORS),
            Map.entry("revokeKey", ADMINISTRATORS));

    private Rights() {}

    /** Who may call the endpoint. */
    static Set<Kind> of(String endpoint) {
        var allowed = TABLE.get(endpoint);
        if (allowed == null) {
            throw new IllegalStateException("Endpoint '%s' has no row in Rights".formatted(endpoint));
        }
        return allowed;
    }

    /** The endpoints that have a row. */
    static Set<String> endpoints() {
        return TABLE.keySet();
    }

    /** @throws Refusal 401 or 403 */
    static void check(String endpoint, Caller caller) {
        var allowed = of(endpoint);
        if (Kind.of(caller).stream().noneMatch(allowed::contains)) {
            throw caller.isKnown()
                    ? Refusal.of(403, "This is for the roles %s".formatted(allowed))
                    : Authentication.unknown();
        }
    }
}
