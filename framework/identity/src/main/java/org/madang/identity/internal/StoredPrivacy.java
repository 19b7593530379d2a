package org.madang.identity.internal;

import java.util.List;
import java.util.Set;
import org.madang.identity.Caller;
import org.madang.identity.PersonalField;
import org.madang.identity.Privacy;
import org.madang.identity.Roles;
import org.madang.identity.Warrant;

/** Answers persons who ask what is kept about them, and forgets them. */
final class StoredPrivacy implements Privacy {

    private static final Set<String> PRIVATE = Set.of(Roles.RESIDENT, Roles.REPRESENTATIVE);

    private final Ground ground;
    private final AccountRows accounts;
    private final PersonalFields fields = new PersonalFields();
    private final PersonalExport export;
    private final Forgetting forgetting;

    StoredPrivacy(Ground ground) {
        this.ground = ground;
        this.accounts = new AccountRows(ground.database());
        this.export = new PersonalExport(ground.database(), fields);
        this.forgetting = new Forgetting(ground, fields);
    }

    @Override
    public List<PersonalField> fields() {
        return fields.all().stream().map(FieldRule::described).toList();
    }

    @Override
    public String export(String subject, Warrant warrant) {
        Rights.requireSelfOrAdministrator(warrant.by(), subject);
        return ground.database().call(rows -> {
            var held = export.of(subject);
            if (held.isEmpty()) {
                throw Failures.notFound("person", subject);
            }
            if (!Rights.isSelf(warrant.by(), subject)) {
                ground.audit().record(warrant, "person.export", subject);
            }
            return PersonalExport.json(subject, held);
        });
    }

    @Override
    public void erase(String subject, Warrant warrant) {
        Rights.requireSelfOrAdministrator(warrant.by(), subject);
        ground.database().run(rows -> {
            requireNotLast(subject);
            requireOutOfOffice(subject, warrant.by());
            if (forgetting.person(subject) == 0) {
                throw Failures.notFound("person", subject);
            }
            ground.audit().record(warrant, "person.erase", subject);
        });
    }

    @Override
    public int runDue() {
        return forgetting.due();
    }

    /** Nobody takes the name off what the own office did; whoever takes the office away may. */
    private void requireOutOfOffice(String subject, Caller by) {
        var inOffice = accounts.find(subject)
                .filter(account -> !PRIVATE.containsAll(account.roles()))
                .isPresent();
        if (inOffice && Rights.isSelf(by, subject)) {
            throw Failures.rule(
                    "'%s' holds an office, whose acts are accounted for; an administrator takes its roles away first"
                            .formatted(subject));
        }
    }

    private void requireNotLast(String subject) {
        var administers = accounts.find(subject)
                .filter(account -> account.roles().contains(Roles.ADMINISTRATOR))
                .isPresent();
        if (administers && !accounts.hasAdministratorBut(subject)) {
            throw Failures.rule("'%s' is the last administrator; make another one first".formatted(subject));
        }
    }
}
