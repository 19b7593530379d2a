create table admissibility (
    id bigint generated always as identity primary key,
    policy_id varchar(200) not null references policy (id),
    admissible boolean not null,
    office varchar(500) not null,
    found_by varchar(200) not null,
    found_at timestamp(6) with time zone not null
);
create index admissibility_of_policy on admissibility (policy_id);

-- Until when appeals can be filed; the latest one counts.
create table appeal_window (
    id bigint generated always as identity primary key,
    policy_id varchar(200) not null references policy (id),
    opened_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null
);
create index appeal_window_of_policy on appeal_window (policy_id);

create table review (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    stakeholder_id varchar(200) not null references stakeholder (id),
    asked_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    opinion varchar(1000000),
    language varchar(35),
    declined varchar(1000000),
    ended_at timestamp(6) with time zone,
    ended_by varchar(200),
    check (opinion is null or (language is not null and declined is null))
);
create index review_of_policy on review (policy_id);

create table hearing (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    session_number integer not null,
    holder varchar(500) not null,
    invited_at timestamp(6) with time zone not null,
    held_at timestamp(6) with time zone,
    place varchar(2000),
    accessibility varchar(10000),
    closed_at timestamp(6) with time zone,
    protocol varchar(1000000),
    unique (policy_id, session_number)
);

create table hearing_interpreter (
    hearing_id varchar(40) not null references hearing (id),
    language varchar(35) not null,
    primary key (hearing_id, language)
);

create table hearing_agreement (
    hearing_id varchar(40) not null references hearing (id),
    party varchar(500) not null,
    primary key (hearing_id, party)
);

-- How many came is kept as it may be published: not below ten, otherwise to the nearest five.
create table hearing_group (
    hearing_id varchar(40) not null references hearing (id),
    name varchar(200) not null,
    invited boolean not null,
    came boolean,
    people bigint,
    primary key (hearing_id, name),
    check (people is null or (came = true and people >= 10 and mod(people, 5) = 0))
);

create table hearing_statement (
    contribution_id varchar(40) primary key references contribution (id),
    hearing_id varchar(40) not null references hearing (id),
    group_name varchar(200) not null
);
create index statement_of_hearing on hearing_statement (hearing_id);

create table finding (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    hearing_id varchar(40) not null references hearing (id),
    text varchar(1000000) not null,
    demands_change boolean not null,
    policy_version integer not null
);
create index finding_of_policy on finding (policy_id);

-- The law is written here once more, so that no other way in can break it.
create table decision (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    version integer not null,
    body varchar(500) not null,
    meeting varchar(500) not null,
    seats integer not null,
    quorum integer not null,
    present integer not null,
    votes_yes integer not null,
    votes_no integer not null,
    votes_abstain integer not null,
    outcome varchar(20) not null,
    reasons varchar(1000000) not null,
    remedy varchar(1000000),
    office varchar(500) not null,
    decided_by varchar(200) not null,
    decided_at timestamp(6) with time zone not null,
    foreign key (policy_id, version) references policy_version (policy_id, number),
    check (present <= seats and quorum <= seats),
    check (votes_yes >= 0 and votes_no >= 0 and votes_abstain >= 0),
    check (votes_yes + votes_no + votes_abstain <= present),
    check (outcome in ('ADOPTED', 'REFUSED', 'NO_QUORUM')),
    check (outcome <> 'ADOPTED' or (present >= quorum and votes_yes > votes_no)),
    check (outcome <> 'REFUSED' or (present >= quorum and remedy is not null))
);
create index decision_of_policy on decision (policy_id);

-- Only ever added to; a decision that has one can not be removed.
create table minority_opinion (
    id bigint generated always as identity primary key,
    decision_id varchar(40) not null references decision (id),
    author varchar(500) not null,
    text varchar(1000000) not null,
    given_at timestamp(6) with time zone not null
);
create index minority_opinion_of_decision on minority_opinion (decision_id);

create table commitment (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    decision_id varchar(40) references decision (id),
    text varchar(1000000) not null,
    office varchar(500) not null,
    due_on date not null,
    evidence varchar(1000000),
    done_at timestamp(6) with time zone,
    overdue_told boolean not null,
    check ((evidence is null) = (done_at is null))
);
create index commitment_of_policy on commitment (policy_id);
create index commitment_due on commitment (due_on);

create table commitment_note (
    id bigint generated always as identity primary key,
    commitment_id varchar(40) not null references commitment (id),
    text varchar(1000000) not null,
    noted_by varchar(200) not null,
    noted_at timestamp(6) with time zone not null
);
create index note_of_commitment on commitment_note (commitment_id);

create table appeal (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    against varchar(20) not null,
    decision_id varchar(40) references decision (id),
    grounds varchar(1000000) not null,
    first_body varchar(500) not null,
    first_actor varchar(200) not null,
    filed_by varchar(200) not null,
    filed_at timestamp(6) with time zone not null,
    outcome varchar(20),
    reasons varchar(1000000),
    body varchar(500),
    ruled_by varchar(200),
    ruled_at timestamp(6) with time zone,
    check (body is null or lower(body) <> lower(first_body)),
    check ((outcome is null) = (reasons is null))
);
create index appeal_of_policy on appeal (policy_id);

create table translation (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    kind varchar(20) not null,
    document_id varchar(40) not null,
    language varchar(35) not null,
    title varchar(2000) not null,
    text varchar(1000000) not null,
    source varchar(20) not null,
    provider varchar(500) not null,
    original_language varchar(35) not null,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    reviewer varchar(200)
);
create index translation_of_document on translation (policy_id, kind, document_id, language);
