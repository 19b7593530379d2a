package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The hearings of the groups a policy concerns; a hearing is ended by its parties, never by time alone. */
@FrameworkService
@ProviderType
public interface Hearings {

    /** Invites groups to the next session: the first, or a further one when too few of those invited came. */
    Hearing invite(PolicyId policy, Hearing.Invitation invitation, Actor by);

    /** Says when and where a session is, how everybody gets in, and which languages are interpreted. */
    Hearing schedule(String hearing, Hearing.Meeting meeting, Actor by);

    /** Records how many of one group came; only a rounded count is kept, none below ten. */
    Hearing attendance(String hearing, Hearing.Headcount headcount, Actor by);

    /** Records what was said; it becomes a contribution, which needs a reasoned reply. */
    Statement statement(String hearing, Statement.Draft statement, Actor by);

    /** Records what the hearing found; the reasoned reply complies with it or explains why not. */
    Finding finding(String hearing, Finding.Draft draft, Actor by);

    /**
     * Ends a session, because its parties agree that it may end: the office that holds it and every group that came.
     *
     * @throws PlatformException naming the parties whose agreement is missing
     */
    Hearing close(String hearing, Hearing.Ending ending, Actor by);

    /** The session of this id. */
    Optional<Hearing> find(String hearing);

    /** The latest session for a policy. */
    Optional<Hearing> latest(PolicyId policy);

    /** The sessions for a policy, oldest first. */
    List<Hearing> of(PolicyId policy);

    /** What was said in the hearings for a policy, oldest first. */
    List<Statement> statements(PolicyId policy);

    /** The findings for a policy, oldest first. */
    List<Finding> findings(PolicyId policy);
}
