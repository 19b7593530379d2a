package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.madang.identity.Caller;
import org.madang.identity.Eligibility;
import org.madang.identity.Residence;
import org.madang.identity.ResidenceProof;
import org.madang.identity.ResidenceVerifier;
import org.madang.identity.Warrant;

/** Keeps that somebody lives here, not where. */
final class ProvenResidence implements Residence {

    private static final String DESK = "desk";

    private final Ground ground;
    private final LetterVerifier letters;
    private final ListVerifier list;
    private final Supplier<List<ResidenceVerifier>> others;

    ProvenResidence(Ground ground, Supplier<List<ResidenceVerifier>> others) {
        this.ground = ground;
        this.letters = new LetterVerifier(ground);
        this.list = new ListVerifier(ground.database());
        this.others = others;
    }

    @Override
    public List<String> verifiers() {
        return ways().map(ResidenceVerifier::name).distinct().toList();
    }

    @Override
    public Optional<ResidenceProof> prove(String verifier, Caller person, Map<String, String> evidence) {
        requirePerson(person);
        var way = ways().filter(candidate -> candidate.name().equals(verifier))
                .findFirst()
                .orElseThrow(() -> Failures.notFound("way to prove residence", verifier));
        var attempt = "residence:" + person.id();
        if (ground.attempts().begin(attempt).isPresent()) {
            throw Failures.notAllowed("That was wrong too often; try again later, or ask at the desk");
        }
        if (!way.proves(person.id(), evidence)) {
            return Optional.empty();
        }
        ground.attempts().succeeded(attempt);
        return Optional.of(keep(person.id(), verifier, Set.of()));
    }

    @Override
    public Optional<ResidenceProof> of(String subject) {
        return ground.database()
                .call(rows -> rows.find(
                        ProvenResidence::read,
                        "select * from identity_residence where subject = ? and until_at > ?",
                        subject,
                        ground.moments().now()));
    }

    @Override
    public boolean meets(Caller caller, Eligibility rule) {
        if (!rule.residence()) {
            return true;
        }
        return caller.kind() == Caller.Kind.PERSON
                && of(caller.id())
                        .filter(proof ->
                                rule.group().map(proof.groups()::contains).orElse(true))
                        .isPresent();
    }

    @Override
    public String letterCode(String subject, Warrant clerk) {
        requireClerkOfOther(clerk, subject);
        return ground.database().call(rows -> {
            ground.audit().record(clerk, "residence.letter", subject);
            return letters.code(subject);
        });
    }

    @Override
    public ResidenceProof attest(String subject, Set<String> groups, Warrant clerk) {
        requireClerkOfOther(clerk, subject);
        return ground.database().call(rows -> {
            ground.audit().record(clerk, "residence.attest", subject);
            return keep(subject, DESK, Names.checked(groups));
        });
    }

    @Override
    public int importList(String salt, List<String> hashes, Warrant administrator) {
        Rights.requireAdministrator(administrator.by());
        return ground.database().call(rows -> {
            ground.audit().record(administrator, "residence.import", Integer.toString(hashes.size()));
            return list.replace(salt, hashes);
        });
    }

    private Stream<ResidenceVerifier> ways() {
        return Stream.concat(Stream.of(letters, list), others.get().stream());
    }

    private static void requirePerson(Caller caller) {
        if (caller.kind() != Caller.Kind.PERSON) {
            throw Failures.notAllowed("Only a person who is signed in lives somewhere");
        }
    }

    private static void requireClerkOfOther(Warrant clerk, String subject) {
        Rights.requireClerk(clerk.by());
        Rights.requireOther(clerk.by(), subject);
    }

    private ResidenceProof keep(String subject, String verifier, Set<String> groups) {
        var now = ground.moments().now();
        var proof = new ResidenceProof(
                subject, verifier, groups, now, now.plus(ground.settings().residence()));
        ground.database().run(rows -> {
            rows.update("delete from identity_residence where subject = ?", subject);
            rows.update(
                    "insert into identity_residence (subject, verifier, groups_attested, proved_at, until_at)"
                            + " values (?, ?, ?, ?, ?)",
                    subject,
                    verifier,
                    Names.join(groups),
                    proof.at(),
                    proof.until());
        });
        return proof;
    }

    private static ResidenceProof read(ResultSet row) throws SQLException {
        return new ResidenceProof(
                row.getString("subject"),
                row.getString("verifier"),
                Names.split(row.getString("groups_attested")),
                Rows.moment(row, "proved_at"),
                Rows.moment(row, "until_at"));
    }
}
