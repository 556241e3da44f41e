create schema vault;

-- The keys that wrap the data keys. Each is wrapped itself, with AES-256-GCM under a key derived from the master key named here
-- (and from the passphrase, when sealed); its id is bound to it.
create table vault.wrapping_key (
    id         uuid primary key,
    wrapped    bytea not null,
    master     text not null,
    is_sealed  boolean not null,
    is_active  boolean not null default true,
    -- How often it has encrypted: a random nonce of 96 bits is safe for fewer than 2^32 uses of one key.
    uses       bigint not null default 0,
    created_at timestamptz not null
);
create unique index wrapping_key_active on vault.wrapping_key (is_active) where is_active;
comment on table vault.wrapping_key is 'global: the same for every workspace; each workspace has data keys of its own';

-- One row when the operator must give a passphrase after each start.
create table vault.seal (
    id         boolean primary key default true check (id),
    salt       bytea not null,
    iterations integer not null,
    created_at timestamptz not null
);
comment on table vault.seal is 'global: one seal for the installation';

-- Which workspaces have data keys, so that a rotation of what wraps them reaches each in its own transaction.
create table vault.key_holder (
    workspace_id uuid primary key
);
comment on table vault.key_holder is 'global: ids alone, for the rotation of keys';

create table vault.data_key (
    id              uuid primary key,
    wrapping_key_id uuid not null references vault.wrapping_key,
    wrapped         bytea not null,
    is_active       boolean not null default true,
    uses            bigint not null default 0,
    created_at      timestamptz not null
);
call kernel.isolate_by_workspace('vault.data_key');
alter table vault.data_key add constraint data_key_in_workspace unique (workspace_id, id);
create unique index data_key_active on vault.data_key (workspace_id) where is_active;
create index data_key_wrapping on vault.data_key (wrapping_key_id);

create table vault.secret (
    id           uuid primary key,
    name         text not null check (length(name) between 1 and 128),
    version      integer not null,
    expires_at   timestamptz,
    uses         bigint not null default 0,
    last_used_at timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
call kernel.isolate_by_workspace('vault.secret');
alter table vault.secret add constraint secret_in_workspace unique (workspace_id, id);
alter table vault.secret add constraint secret_name_key unique (workspace_id, name);

-- AES-256-GCM under the data key. Workspace, secret, name and version are bound to it, so that no row can stand in for another.
create table vault.secret_version (
    secret_id   uuid not null,
    version     integer not null,
    data_key_id uuid not null,
    sealed      bytea not null,
    created_at  timestamptz not null
);
call kernel.isolate_by_workspace('vault.secret_version');
alter table vault.secret_version add primary key (workspace_id, secret_id, version);
alter table vault.secret_version add foreign key (workspace_id, secret_id) references vault.secret (workspace_id, id) on delete cascade;
alter table vault.secret_version add foreign key (workspace_id, data_key_id) references vault.data_key (workspace_id, id);
create index secret_version_key on vault.secret_version (workspace_id, data_key_id);
