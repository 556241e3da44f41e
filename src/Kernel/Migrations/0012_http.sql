-- The first answers of requests that carried an Idempotency-Key, for a day. The id is a hash of who asked, what and the key;
-- the answer is encrypted, because it may hold a secret that is shown once.
create table kernel.replay (
    id            bytea primary key,
    lease         uuid,
    leased_until  timestamptz,
    request_hash  bytea,
    status        int,
    headers       text,
    body          bytea,
    expires_at    timestamptz not null
);
create index on kernel.replay (expires_at);
comment on table kernel.replay is 'global: keys are apart by caller; also used by callers that have no workspace';

-- Which modules a workspace has turned off or on; a module without a row is on.
create table kernel.module_installation (
    module     text not null,
    is_on      boolean not null,
    changed_at timestamptz not null default now()
);
call kernel.isolate_by_workspace('kernel.module_installation');
alter table kernel.module_installation add primary key (workspace_id, module);
