-- The nodes that serve this database. Each says about once a second that it lives; one that has been silent for five is gone.
create table kernel.node (
    id         uuid primary key,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    -- Whether it takes its counts from kernel.counter, and has posted there what it had counted alone.
    is_sharing boolean not null
);
comment on table kernel.node is 'global: the nodes serve every workspace';

-- How many requests of a caller the nodes may let through, and have been promised, in its window of a minute.
-- The key is a keyed hash of an identity or an address: the table tells neither.
create table kernel.counter (
    key     uuid primary key,
    ends_at timestamptz not null,
    used    bigint not null
) with (fillfactor = 50);
create index on kernel.counter (ends_at);
comment on table kernel.counter is 'global: counts callers before their workspace is known';
