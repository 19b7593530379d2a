-- The log as it stands: who holds this row adds to it. Hashes are in base64, the frontier is the tree's right edge.
create table register_log (
    id integer primary key check (id = 1),
    origin varchar(500) not null,
    size bigint not null,
    frontier varchar(4000) not null
);

-- Only ever added to.
create table register_entry (
    number bigint primary key,
    entry varchar(65535) not null,
    leaf varchar(44) not null
);

-- The hashes of the tiles above the entries' own.
create table register_node (
    level integer not null,
    number bigint not null,
    hash varchar(44) not null,
    primary key (level, number)
);

-- Which entries speak of what.
create table register_subject (
    subject varchar(200) not null,
    number bigint not null,
    primary key (subject, number)
);

-- The latest entry of each case, and the model it runs on.
create table register_case (
    policy varchar(200) primary key,
    latest bigint not null,
    process varchar(255),
    version integer,
    model varchar(64)
);

create table register_key (
    id integer primary key,
    verifier varchar(1000) not null,
    secret varchar(1000) not null
);

-- Each state that was signed, with what witnesses and time stampers said to it.
create table register_checkpoint (
    size bigint primary key,
    note varchar(100000) not null,
    cosigned boolean not null,
    stamp varchar(100000)
);
