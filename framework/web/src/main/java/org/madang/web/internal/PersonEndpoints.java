package org.madang.web.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.identity.Account;
import org.madang.identity.Accounts;
import org.madang.identity.Privacy;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Residence;
import org.madang.identity.ResidenceProof;
import org.madang.identity.SignIn;
import org.madang.identity.Warrant;

/** What somebody does about the own account, and how living here is proved. */
final class PersonEndpoints {

    private PersonEndpoints() {}

    /** Under which name somebody takes part in one policy; it is told to nobody else. */
    record InPolicy(String name) {}

    /** A new password for one's own account. */
    record NewPassword(String old, String password) {}

    /** Evidence of living here; which, the way says: {@code code} for a letter, {@code id} for the list. */
    record ResidenceEvidence(String way, @Required Map<String, String> evidence) {}

    /** What a clerk saw at the desk; groups only where a law asks for them. */
    record Attesting(String account, @Required Set<String> groups, String reason) {}

    /** Somebody who shall get a letter. */
    record Letter(String account, String reason) {}

    /** The code to print on the letter. */
    record Code(String code) {}

    /** The list of those who live here: HMAC-SHA-256 of ids under the salt, in hexadecimal. */
    record ResidentList(String salt, @Required List<String> hashes, String reason) {}

    /** How many are on the list. */
    record ListSize(int entries) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.post("/sessions/end", "signOut", "Ends the session of the call", PersonEndpoints::signOut),
                Endpoint.post(
                                "/me/password",
                                "changePassword",
                                "Changes the own password; every session of the account ends",
                                PersonEndpoints::changePassword)
                        .taking(NewPassword.class)
                        .asOwnTransaction(),
                Endpoint.get(
                        "/accounts/{account}",
                        "getAccount",
                        "Shows an account: the own one, or any to administrators and auditors",
                        Account.class,
                        PersonEndpoints::account),
                Endpoint.get(
                        "/policies/{policy}/me",
                        "getMyName",
                        "Shows under which name the caller takes part in a policy, so that own words are found in open data",
                        InPolicy.class,
                        call -> Result.of(new InPolicy(
                                call.actor(PolicyEndpoints.seen(call).id()).id()))),
                Endpoint.post(
                                "/accounts/{account}/enabling",
                                "enableAccount",
                                "Lets somebody sign in again",
                                call -> Result.of(call.service(Accounts.class).enable(call.path("account"), why(call))))
                        .taking(PolicyEndpoints.Why.class)
                        .answering(200, Account.class),
                Endpoint.post(
                                "/accounts/{account}/export",
                                "exportPerson",
                                "Shows all that is kept about a person",
                                PersonEndpoints::export)
                        .taking(PolicyEndpoints.Why.class)
                        .answering(200, Object.class)
                        .answeringSecret(),
                Endpoint.post(
                                "/accounts/{account}/erasure",
                                "erasePerson",
                                "Forgets a person; what was said stays under pseudonyms",
                                PersonEndpoints::erase)
                        .taking(PolicyEndpoints.Why.class),
                Endpoint.get(
                        "/residence/ways",
                        "listResidenceWays",
                        "Lists the ways to prove that somebody lives here",
                        Types.list(String.class),
                        call -> Result.of(call.service(Residence.class).verifiers())),
                Endpoint.get(
                        "/me/residence",
                        "getMyResidence",
                        "Shows the proof that the caller lives here",
                        ResidenceProof.class,
                        call -> Result.of(Found.in(
                                call.service(Residence.class).of(call.caller().id()),
                                "proof of residence of",
                                call.caller().id()))),
                Endpoint.post(
                                "/residence/proofs",
                                "proveResidence",
                                "Proves that the caller lives here",
                                PersonEndpoints::prove)
                        .taking(ResidenceEvidence.class)
                        .answering(201, ResidenceProof.class)
                        .asOwnTransaction(),
                Endpoint.post(
                                "/residence/letters",
                                "sendResidenceLetter",
                                "Makes the one-time code for a letter that proves residence",
                                PersonEndpoints::letter)
                        .taking(Letter.class)
                        .answering(201, Code.class)
                        .answeringSecret(),
                Endpoint.post(
                                "/residence/attestations",
                                "attestResidence",
                                "Attests what a clerk saw at the desk",
                                PersonEndpoints::attest)
                        .taking(Attesting.class)
                        .answering(201, ResidenceProof.class),
                Endpoint.put(
                                "/residence/list",
                                "replaceResidentList",
                                "Replaces the list of those who live here",
                                PersonEndpoints::replaceList)
                        .taking(ResidentList.class)
                        .answering(200, ListSize.class),
                Endpoint.post(
                                "/policies/{policy}/pseudonyms/closing",
                                "closePseudonyms",
                                "Destroys the key of a policy's pseudonyms, so that nobody can tell any more whose they were",
                                PersonEndpoints::close)
                        .taking(PolicyEndpoints.Why.class));
    }

    private static Result signOut(Call call) {
        call.token().ifPresent(call.service(SignIn.class)::signOut);
        return Result.nothing();
    }

    private static Result changePassword(Call call) {
        var wish = call.body(NewPassword.class);
        call.service(Accounts.class).changePassword(call.caller(), wish.old(), wish.password());
        return Result.nothing();
    }

    private static Result account(Call call) {
        var id = call.path("account");
        return Result.of(Found.in(call.service(Accounts.class).find(id, call.caller()), "account", id));
    }

    private static Result export(Call call) {
        var held = call.service(Privacy.class).export(call.path("account"), why(call));
        return Result.of(Json.parse(held.getBytes(StandardCharsets.UTF_8)));
    }

    private static Result erase(Call call) {
        call.service(Privacy.class).erase(call.path("account"), why(call));
        return Result.nothing();
    }

    private static Result prove(Call call) {
        var wish = call.body(ResidenceEvidence.class);
        return Result.of(call.service(Residence.class)
                .prove(wish.way(), call.caller(), wish.evidence())
                .orElseThrow(() ->
                        Refusal.badInput("/evidence", "does not prove it; look at it again, or ask at the desk")));
    }

    private static Result letter(Call call) {
        var wish = call.body(Letter.class);
        return Result.of(
                new Code(call.service(Residence.class).letterCode(wish.account(), call.warrant(wish.reason()))));
    }

    private static Result attest(Call call) {
        var wish = call.body(Attesting.class);
        return Result.of(
                call.service(Residence.class).attest(wish.account(), wish.groups(), call.warrant(wish.reason())));
    }

    private static Result replaceList(Call call) {
        var wish = call.body(ResidentList.class);
        return Result.of(new ListSize(
                call.service(Residence.class).importList(wish.salt(), wish.hashes(), call.warrant(wish.reason()))));
    }

    private static Result close(Call call) {
        call.service(Pseudonyms.class).close(PolicyEndpoints.seen(call).id(), why(call));
        return Result.nothing();
    }

    private static Warrant why(Call call) {
        return call.warrant(call.body(PolicyEndpoints.Why.class).reason());
    }
}
