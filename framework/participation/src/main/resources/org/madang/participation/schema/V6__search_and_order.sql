-- What rows are found by: their words as SearchWords cuts them, with spaces between. What is older than this is found by its
-- whole words only. PostgreSQL gets an index over them (SearchIndex).
alter table contribution add column words varchar(1000000) default '' not null;
alter table policy add column words varchar(1000000) default '' not null;
update contribution set words = lower(translate(text, '.,;:!?()"', '         '))
    where moderation <> 'HIDDEN' and char_length(text) < 100000;
update policy set words = lower(translate(title || ' ' || text, '.,;:!?()"', '         '))
    where char_length(text) < 100000;

-- What lists of policies are ordered by besides their age: the title in small letters, and when the last consultation closes.
alter table policy add column title_key varchar(200) default '' not null;
alter table policy add column closes_at timestamp(6) with time zone default timestamp with time zone '9999-12-31 00:00:00+00' not null;
update policy set title_key = lower(substring(title from 1 for 100));
update policy set closes_at = (select max(closes_at) from consultation k where k.policy_id = policy.id)
    where exists (select 1 from consultation k where k.policy_id = policy.id);
create index policy_by_title on policy (title_key, seq);
create index policy_by_closing on policy (closes_at, seq);
create index policy_by_title_in_state on policy (state, title_key, seq);
create index policy_by_closing_in_state on policy (state, closes_at, seq);
