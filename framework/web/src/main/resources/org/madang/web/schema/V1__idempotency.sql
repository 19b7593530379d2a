-- Answers to requests that may come again: the same key of the same caller gets the same answer.
create table web_answer (
    caller varchar(200) not null,
    request_key varchar(200) not null,
    request_hash varchar(64) not null,
    status integer not null,
    location varchar(500),
    body varchar(1000000),
    answered_at timestamp(6) with time zone not null,
    primary key (caller, request_key)
);
create index web_answer_by_age on web_answer (answered_at);
