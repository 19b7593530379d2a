-- Who took part in a policy's procedure, by pseudonym; so each is counted once.
create table participant (
    policy_id varchar(200) not null references policy (id),
    person varchar(200) not null,
    primary key (policy_id, person)
);

-- What was said about a policy in numbers: the sum of all rows. Each change adds a row, so that nobody waits for somebody
-- else's count; rows are added up when they have become many.
create table contribution_tally (
    id bigint generated always as identity primary key,
    policy_id varchar(200) not null references policy (id),
    channel varchar(20) not null,
    language varchar(35) not null,
    moderation varchar(20) not null,
    answered boolean not null,
    number bigint not null,
    supports bigint not null,
    people bigint not null,
    person varchar(200)
);
create index tally_of_policy on contribution_tally (policy_id);

insert into participant (policy_id, person)
    select policy_id, author from contribution
    union
    select c.policy_id, s.voter from support s join contribution c on c.id = s.contribution_id;

insert into contribution_tally (policy_id, channel, language, moderation, answered, number, supports, people)
    select policy_id, channel, language, moderation, answered, count(*), sum(agree + disagree + pass), 0
    from contribution group by policy_id, channel, language, moderation, answered;

insert into contribution_tally (policy_id, channel, language, moderation, answered, number, supports, people)
    select policy_id, 'WEB', 'und', 'PUBLISHED', false, 0, 0, count(*) from participant group by policy_id;

-- Whatever it helped to find, contribution_answered finds as well; and each contribution paid for it.
drop index contribution_open;
