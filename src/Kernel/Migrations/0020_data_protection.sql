-- The framework's own keys: every node reads what another has protected. The secret part is encrypted under the master key.
create table kernel.data_protection_key (
    name       text primary key,
    xml        text not null,
    created_at timestamptz not null default now()
);
revoke update, delete on kernel.data_protection_key from socle_app;
comment on table kernel.data_protection_key is 'global: the same for every node and workspace';
