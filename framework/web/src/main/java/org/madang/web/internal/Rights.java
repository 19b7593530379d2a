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
    private static final Set<Kind> OFFICIAL = EnumSet.of(Kind.CLERK, Kind.COUNCIL, Kind.OFFICER);
    private static final Set<Kind> MODERATING = EnumSet.of(Kind.CLERK);
    private static final Set<Kind> ADMINISTRATORS = EnumSet.of(Kind.ADMINISTRATOR);
    private static final Set<Kind> WATCHING = EnumSet.of(Kind.ADMINISTRATOR, Kind.AUDITOR);
    private static final Set<Kind> INSIDE =
            EnumSet.of(Kind.CLERK, Kind.COUNCIL, Kind.OFFICER, Kind.ADMINISTRATOR, Kind.AUDITOR);

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
            Map.entry("getOriginal", ANYBODY),
            Map.entry("listUntranslated", ANYBODY),
            Map.entry("listProcesses", ANYBODY),
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
            Map.entry("contribute", WORKING),
            Map.entry("getMyself", KNOWN),
            Map.entry("exportMyData", KNOWN),
            Map.entry("listTasks", KNOWN),
            Map.entry("eraseMyself", KNOWN),
            Map.entry("respond", OFFICIAL),
            Map.entry("respondToAll", OFFICIAL),
            Map.entry("listUnanswered", OFFICIAL),
            Map.entry("splitContribution", OFFICIAL),
            Map.entry("mergeAlike", OFFICIAL),
            Map.entry("addMembers", OFFICIAL),
            Map.entry("changePolicy", OFFICIAL),
            Map.entry("extendConsultation", OFFICIAL),
            Map.entry("enterStakeholder", OFFICIAL),
            Map.entry("appointRepresentative", OFFICIAL),
            Map.entry("revokeMandate", OFFICIAL),
            Map.entry("askForReviews", OFFICIAL),
            Map.entry("inviteToHearing", OFFICIAL),
            Map.entry("scheduleHearing", OFFICIAL),
            Map.entry("countAttendance", OFFICIAL),
            Map.entry("enterStatement", OFFICIAL),
            Map.entry("enterFinding", OFFICIAL),
            Map.entry("closeHearing", OFFICIAL),
            Map.entry("promise", OFFICIAL),
            Map.entry("noteProgress", OFFICIAL),
            Map.entry("fulfilCommitment", OFFICIAL),
            Map.entry("decideAppeal", OFFICIAL),
            Map.entry("addTranslation", OFFICIAL),
            Map.entry("reviewTranslation", OFFICIAL),
            Map.entry("recordDecision", OFFICIAL),
            Map.entry("hideContribution", MODERATING),
            Map.entry("publishContribution", MODERATING),
            Map.entry("listTasksOfPolicy", INSIDE),
            Map.entry("listPacks", INSIDE),
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
