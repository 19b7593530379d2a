package org.madang.participation.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.madang.api.Actor;
import org.madang.api.Mandate;
import org.madang.api.Reason;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;
import org.madang.api.Stakeholders;

/** Keeps the directory of stakeholders in the database. */
final class StoredStakeholders implements Stakeholders {

    private static final String FOR_GROUP =
            "select s.id from stakeholder s join stakeholder_group g on g.stakeholder_id = s.id where g.name = :group";

    private final Foundation house;
    private final MandateStore mandates;

    StoredStakeholders(Foundation house) {
        this.house = house;
        this.mandates = new MandateStore(house.database());
    }

    @Override
    public Stakeholder enter(Stakeholder stakeholder, Actor by) {
        house.database().run(handle -> {
            if (update(handle, stakeholder) == 0) {
                insert(handle, stakeholder);
            }
            NameSet.STAKEHOLDER_GROUPS.replace(handle, stakeholder.id(), stakeholder.groups());
        });
        return stakeholder;
    }

    @Override
    public Optional<Stakeholder> find(String id) {
        return house.database()
                .call(handle -> StakeholderReader.read(handle, List.of(id)).findFirst());
    }

    @Override
    public List<Stakeholder> list(Set<Sector> sectors) {
        var wanted = sectors.isEmpty() ? EnumSet.allOf(Sector.class) : sectors;
        return house.database().call(handle -> {
            var ids = handle.createQuery("select id from stakeholder where sector in (<sectors>)")
                    .bindList("sectors", wanted.stream().map(Sector::name).toList())
                    .mapTo(String.class)
                    .list();
            return StakeholderReader.read(handle, ids).toList();
        });
    }

    @Override
    public List<Stakeholder> speakingFor(String group) {
        return house.database().call(handle -> {
            var ids = handle.createQuery(FOR_GROUP)
                    .bind("group", group)
                    .mapTo(String.class)
                    .list();
            return StakeholderReader.read(handle, ids).toList();
        });
    }

    @Override
    public Mandate appoint(Mandate mandate, Actor by) {
        return house.database().call(handle -> {
            require(mandate.stakeholder());
            requireOnePerson(mandate);
            mandates.insert(mandate);
            return mandate;
        });
    }

    @Override
    public void revoke(Mandate mandate, String reason, Actor by) {
        var revoked =
                mandates.revoke(mandate, new Reason(reason, by), house.moments().now());
        if (revoked == 0) {
            throw Failures.notFound("running mandate of '%s' for".formatted(mandate.actor()), mandate.stakeholder());
        }
    }

    @Override
    public List<Mandate> mandates(String stakeholder) {
        return mandates.of(stakeholder);
    }

    @Override
    public boolean represents(String actor, String stakeholder, Instant at) {
        return mandates.held(actor, at).contains(stakeholder);
    }

    @Override
    public List<Stakeholder> representing(String actor, String group, Instant at) {
        var held = mandates.held(actor, at);
        return speakingFor(group).stream()
                .filter(each -> held.contains(each.id()))
                .toList();
    }

    private void require(String stakeholder) {
        if (find(stakeholder).isEmpty()) {
            throw Failures.notFound("stakeholder", stakeholder);
        }
    }

    /** A name of the organisation itself would be a login that several people share. */
    private void requireOnePerson(Mandate mandate) {
        if (find(mandate.actor()).isPresent()) {
            throw Failures.rule(
                    "'%s' is a stakeholder, not a person; a group stands by named representatives, each with an account"
                                    .formatted(mandate.actor())
                            + " of their own");
        }
    }

    private static int update(Handle handle, Stakeholder stakeholder) {
        return handle.createUpdate("update stakeholder set name = :name, sector = :sector where id = :id")
                .bind("id", stakeholder.id())
                .bind("name", stakeholder.name())
                .bind("sector", stakeholder.sector().name())
                .execute();
    }

    private static void insert(Handle handle, Stakeholder stakeholder) {
        handle.createUpdate("insert into stakeholder (id, name, sector) values (:id, :name, :sector)")
                .bind("id", stakeholder.id())
                .bind("name", stakeholder.name())
                .bind("sector", stakeholder.sector().name())
                .execute();
    }
}
