-- Answers to requests that may come again: the same key of the same caller gets the same answer. Caller and key are
-- hashed together, so that nobody who reads this learns who said what.
create table web_answer (
    request varchar(64) primary key,
    content varchar(64) not null,
    status integer not null,
    location varchar(500),
    body text,
    answered_at timestamp(6) with time zone not null
);
create index web_answer_by_age on web_answer (answered_at);
