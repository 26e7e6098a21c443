-- Training started here, and what its scripts told the capture endpoint.

-- values_json, command_json, runs_json: JSON texts. process_start: when the process began as the system
-- tells it, which with the pid names a process even after pids are used again.
create table job (
    id varchar primary key,
    project varchar not null,
    source int not null,
    entry varchar not null,
    values_json varchar not null,
    command_json varchar not null,
    runs_json varchar not null,
    folder varchar not null,
    status varchar(16) not null,
    note varchar not null,
    exit_code int,
    pid bigint not null,
    process_start bigint,
    boot varchar not null,
    created_at bigint not null,
    ended_at bigint
);

-- What MLflow knows beside the head of a run: kind EXPERIMENT, RUN or MODEL; content is MLflow's JSON.
create table captured (
    source int not null,
    kind varchar(16) not null,
    id varchar not null,
    job varchar not null,
    content blob not null,
    primary key (source, kind, id)
);

-- How the process of a run ended, which wins over what its files say.
create table verdict (
    source int not null,
    run varchar not null,
    status varchar(16) not null,
    ended_at bigint not null,
    primary key (source, run)
);

-- Folders the user has agreed to run code from.
create table consent (
    folder varchar primary key,
    given_at bigint not null
);
