-- What is looked up for one run at a time, and what a source holds beside runs.

-- document: PackedDetails.
create table detail (
    run bigint primary key,
    document blob not null
);

-- What a run logged to be looked at, in the order it was told. document: PackedMedia.
create table media (
    run bigint not null,
    part varchar not null,
    place int not null,
    document blob not null,
    primary key (run, part, place)
);

create table notice (
    source int not null,
    path varchar not null,
    format varchar not null,
    kind varchar(16) not null,
    sentence varchar not null,
    primary key (source, path, format)
);
