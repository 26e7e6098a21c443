-- A damage knows who found it, so that the next good reading takes it away. What was found before
-- is found again: the parts it may come from are read once more.
update part set fingerprint = 0, place = ''
where exists (
    select 1 from damage
    where damage.source = part.source
        and (part.path = '' or damage.file = part.path
            or left(damage.file, length(part.path) + 1) = part.path || '/')
);

drop table damage;

-- finder: format and path of the part in which it was found; empty when the source as a whole was
-- looked at.
create table damage (
    source int not null,
    finder varchar not null,
    file varchar not null,
    place varchar not null,
    problem varchar not null,
    primary key (source, finder, file, place)
);
