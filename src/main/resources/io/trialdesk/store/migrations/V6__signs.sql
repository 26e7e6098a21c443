-- When the files of a run that says it goes on were written last, in milliseconds since the epoch.
create table sign (
    run bigint primary key,
    at bigint not null
);
