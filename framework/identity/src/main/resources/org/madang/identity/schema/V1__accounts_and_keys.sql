-- No column here points at what anybody said, and none there points here.
create table identity_account (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    login varchar(320) not null unique,
    name varchar(500) not null,
    password varchar(200),
    roles varchar(2000) not null,
    disabled boolean not null,
    created_at timestamp(6) with time zone not null,
    signed_in_at timestamp(6) with time zone,
    seen_at timestamp(6) with time zone not null
);

-- Failures under a name, whether there is such an account or not; the name is hashed.
create table identity_attempt (
    subject varchar(64) primary key,
    failures integer not null,
    failed_at timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone
);

-- Roles are kept for who comes from an OpenID provider; who has an account has the roles given there.
create table identity_session (
    token varchar(64) primary key,
    subject varchar(40) not null,
    roles varchar(2000),
    begun_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null
);
create index identity_session_of_subject on identity_session (subject);

create table identity_code (
    code varchar(64) primary key,
    purpose varchar(20) not null,
    subject varchar(40) not null,
    until_at timestamp(6) with time zone not null
);
create index identity_code_of_subject on identity_code (purpose, subject);

create table identity_key (
    id varchar(40) primary key,
    seq bigint generated always as identity unique,
    name varchar(500) not null,
    secret varchar(64) not null,
    roles varchar(2000) not null,
    scopes varchar(4000) not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);

-- A destroyed key leaves its row, so that no second one is made for the same policy.
create table identity_pseudonym_key (
    policy_id varchar(200) primary key,
    secret varchar(64),
    destroyed_at timestamp(6) with time zone
);

-- Keys of this installation, and the salt of the list of those who live here.
create table identity_secret (
    name varchar(40) primary key,
    secret varchar(500) not null
);

create table identity_residence (
    subject varchar(40) primary key,
    verifier varchar(100) not null,
    groups_attested varchar(2000) not null,
    proved_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null
);

create table identity_resident (
    hash varchar(64) primary key,
    subject varchar(40) unique
);

create table identity_audit (
    number bigint generated always as identity primary key,
    acted_at timestamp(6) with time zone not null,
    acted_by varchar(200) not null,
    act varchar(100) not null,
    about varchar(500) not null,
    on_behalf_of varchar(200),
    why varchar(10000) not null
);
