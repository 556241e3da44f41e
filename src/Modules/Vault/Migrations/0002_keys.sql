-- A key that a machine of the customer's signs in with. Of the key itself only a hash is stored, in vault.key_hash.
create table vault.api_key (
    id               uuid primary key,
    name             text not null check (length(name) between 1 and 200),
    -- The first characters, by which people recognise it.
    start            text not null,
    scopes           text[] not null,
    -- Networks it may be used from; empty is anywhere.
    addresses        text[] not null,
    -- Several limits side by side: so many requests in so many seconds.
    rate_requests    integer[] not null,
    rate_seconds     integer[] not null,
    -- What is left of the credits, as far as the nodes have taken it; null counts nothing.
    credit_left      bigint check (credit_left >= 0),
    credit_amount    bigint check (credit_amount > 0),
    credit_every     interval,
    credit_refill_at timestamptz,
    credit_granted   bigint,
    is_enabled       boolean not null default true,
    expires_at       timestamptz,
    uses             bigint not null default 0,
    last_used_at     timestamptz,
    last_used_from   text,
    created_by       uuid,
    created_at       timestamptz not null
);
call kernel.isolate_by_workspace('vault.api_key');
alter table vault.api_key add constraint api_key_in_workspace unique (workspace_id, id);
create index api_key_by_time on vault.api_key (workspace_id, id desc);

-- The SHA-256 of a key, and whose it is. After a reroll the one before has an end.
create table vault.key_hash (
    hash         bytea primary key check (length(hash) = 32),
    workspace_id uuid not null,
    key_id       uuid not null,
    valid_until  timestamptz,
    foreign key (workspace_id, key_id) references vault.api_key (workspace_id, id) on delete cascade
);
comment on table vault.key_hash is 'global: a machine has a key, and no workspace yet';
create index key_hash_by_key on vault.key_hash (workspace_id, key_id);

-- How many requests of a key the nodes may let through, and have been promised, in the window that runs.
create table vault.key_window (
    key_id  uuid not null,
    seconds integer not null,
    ends_at timestamptz not null,
    used    bigint not null,
    granted bigint not null
) with (fillfactor = 50);
call kernel.isolate_by_workspace('vault.key_window');
alter table vault.key_window add primary key (workspace_id, key_id, seconds);
alter table vault.key_window add foreign key (workspace_id, key_id) references vault.api_key (workspace_id, id) on delete cascade;
