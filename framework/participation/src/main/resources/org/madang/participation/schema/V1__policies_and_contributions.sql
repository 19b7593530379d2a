create table policy (
    id varchar(200) primary key,
    seq bigint generated always as identity unique,
    title varchar(2000) not null,
    text varchar(1000000) not null,
    language varchar(35) not null,
    proposer varchar(200) not null,
    process varchar(200) not null,
    state varchar(20) not null,
    version integer not null,
    proposed_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    reasons varchar(1000000),
    remedy varchar(1000000)
);

create table policy_version (
    policy_id varchar(200) not null references policy (id),
    number integer not null,
    title varchar(2000) not null,
    text varchar(1000000) not null,
    substantive boolean not null,
    summary varchar(1000000) not null,
    changed_by varchar(200) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (policy_id, number)
);

create table policy_group (
    policy_id varchar(200) not null references policy (id),
    name varchar(200) not null,
    primary key (policy_id, name)
);

create table policy_language (
    policy_id varchar(200) not null references policy (id),
    language varchar(35) not null,
    primary key (policy_id, language)
);

create table timeline_entry (
    id bigint generated always as identity primary key,
    policy_id varchar(200) not null references policy (id),
    acted_at timestamp(6) with time zone not null,
    act varchar(50) not null,
    activity varchar(200),
    acted_by varchar(500) not null,
    message varchar(200) not null,
    arguments varchar(1000000) not null
);
create index timeline_entry_of_policy on timeline_entry (policy_id, id);

create table stakeholder (
    id varchar(200) primary key,
    name varchar(1000) not null,
    sector varchar(20) not null
);

create table stakeholder_group (
    stakeholder_id varchar(200) not null references stakeholder (id),
    name varchar(200) not null,
    primary key (stakeholder_id, name)
);
create index stakeholder_group_by_name on stakeholder_group (name);

create table mandate (
    id bigint generated always as identity primary key,
    stakeholder_id varchar(200) not null references stakeholder (id),
    actor varchar(200) not null,
    from_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null,
    revoked varchar(1000000),
    revoked_at timestamp(6) with time zone
);
create index mandate_of_actor on mandate (actor, stakeholder_id);
create index mandate_of_stakeholder on mandate (stakeholder_id);

create table consultation (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    version integer not null,
    audience varchar(20) not null,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone
);
create index consultation_of_policy on consultation (policy_id);

create table consultation_language (
    consultation_id varchar(40) not null references consultation (id),
    language varchar(35) not null,
    primary key (consultation_id, language)
);

create table consultation_extension (
    id bigint generated always as identity primary key,
    consultation_id varchar(40) not null references consultation (id),
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    reason varchar(1000000) not null,
    extended_by varchar(200) not null,
    extended_at timestamp(6) with time zone not null
);
create index extension_of_consultation on consultation_extension (consultation_id);

create table concern (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    title varchar(2000) not null,
    made_at timestamp(6) with time zone not null,
    answered boolean not null
);
create index concern_of_policy on concern (policy_id);

-- A contribution is answered when it has a reply, or its concern has one, or all of its segments have.
create table contribution (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    consultation_id varchar(40) references consultation (id),
    author varchar(200) not null,
    channel varchar(20) not null,
    language varchar(35) not null,
    text varchar(1000000) not null,
    reply_to varchar(40) references contribution (id),
    stakeholder_id varchar(200) references stakeholder (id),
    source varchar(500),
    external_id varchar(500),
    said_at timestamp(6) with time zone not null,
    late varchar(1000000),
    moderation varchar(20) not null,
    hidden_ground varchar(20),
    hidden_reason varchar(1000000),
    concern_id varchar(40) references concern (id),
    split boolean not null,
    answered boolean not null,
    agree bigint not null,
    disagree bigint not null,
    pass bigint not null,
    unique (consultation_id, source, external_id)
);
create index contribution_of_policy on contribution (policy_id, seq);
create index contribution_open on contribution (policy_id, answered, moderation);
create index contribution_of_concern on contribution (concern_id);

create table segment (
    id varchar(40) primary key,
    contribution_id varchar(40) not null references contribution (id),
    number integer not null,
    text varchar(1000000) not null,
    concern_id varchar(40) references concern (id),
    answered boolean not null,
    unique (contribution_id, number)
);
create index segment_of_concern on segment (concern_id);

create table moderation_entry (
    id bigint generated always as identity primary key,
    contribution_id varchar(40) not null references contribution (id),
    decision varchar(20) not null,
    ground varchar(20),
    reason varchar(1000000),
    decided_by varchar(200) not null,
    decided_at timestamp(6) with time zone not null
);
create index moderation_of_contribution on moderation_entry (contribution_id);

create table support (
    contribution_id varchar(40) not null references contribution (id),
    voter varchar(200) not null,
    choice varchar(10) not null,
    given_at timestamp(6) with time zone not null,
    primary key (contribution_id, voter)
);

-- What needs a reasoned reply besides contributions: opinions of stakeholders, findings of hearings.
create table obligation (
    kind varchar(20) not null,
    id varchar(40) not null,
    policy_id varchar(200) not null references policy (id),
    language varchar(35) not null,
    text varchar(1000000) not null,
    since_at timestamp(6) with time zone not null,
    answered boolean not null,
    primary key (kind, id)
);
create index obligation_open on obligation (policy_id, answered);

create table response (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    policy_id varchar(200) not null references policy (id),
    kind varchar(20) not null,
    target_id varchar(40) not null,
    disposition varchar(20) not null,
    reasons varchar(1000000) not null,
    office varchar(500) not null,
    version integer,
    commitment_id varchar(40),
    responded_by varchar(200) not null,
    responded_at timestamp(6) with time zone not null,
    is_current boolean not null
);
create index response_to_target on response (target_id, kind);
create index response_of_version on response (policy_id, version);
create index response_of_commitment on response (commitment_id);

-- Each thing that somebody has to answer, once: a concern stands for its members, segments for their contribution.
create view open_item as
    select 'CONTRIBUTION' as kind, c.id, c.policy_id, c.text, c.language, c.said_at as since_at
    from contribution c
    where c.answered = false and c.moderation <> 'HIDDEN' and c.concern_id is null and c.split = false
    union all
    select 'SEGMENT', s.id, c.policy_id, s.text, c.language, c.said_at
    from contribution c join segment s on s.contribution_id = c.id
    where c.answered = false and c.moderation <> 'HIDDEN' and c.split = true
        and s.answered = false and s.concern_id is null
    union all
    select 'CONCERN', k.id, k.policy_id, k.title, p.language, k.made_at
    from concern k join policy p on p.id = k.policy_id
    where k.answered = false and (
        exists (select 1 from contribution c where c.concern_id = k.id and c.moderation <> 'HIDDEN')
        or exists (
            select 1 from segment s join contribution c on c.id = s.contribution_id
            where s.concern_id = k.id and c.moderation <> 'HIDDEN'))
    union all
    select o.kind, o.id, o.policy_id, o.text, o.language, o.since_at
    from obligation o
    where o.answered = false;
