package org.madang.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The reasoned replies to what people said. */
@FrameworkService
@ProviderType
public interface Responses {

    /** Replies to one thing; an earlier reply to it is kept, but no longer the current one. */
    Response respond(Answerable target, Answer answer, Actor by);

    /** Gives alike things the same reply, in one transaction. */
    List<Response> respondAll(List<Answerable> targets, Answer answer, Actor by);

    /** What lacks a reasoned reply, longest waiting first. */
    Page<OpenItem> open(PolicyId policy, PageRequest page);

    /** How much lacks a reasoned reply. */
    long countOpen(PolicyId policy);

    /** How much has one; hidden contributions do not count. */
    long countAnswered(PolicyId policy);

    /** All replies to one thing, the current one first. */
    List<Response> of(Answerable target);

    /** What came of one thing somebody said: its segments and concerns, their replies, versions and commitments. */
    Trace traceOf(Answerable said);

    /** What people said that led to this version of a policy, one trace for each. */
    List<Trace> ledToVersion(PolicyId policy, int version);

    /** What people said that led to this commitment, one trace for each. */
    List<Trace> ledToCommitment(String commitment);
}
