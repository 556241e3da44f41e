-- Where the workspace wants to be told of events. The signing key is a secret of the vault, named after the webhook.
create table vault.webhook (
    id               uuid primary key,
    url              text not null check (length(url) <= 2000),
    description      text check (length(description) <= 200),
    -- Types of events; empty is all of them.
    events           text[] not null,
    is_enabled       boolean not null default true,
    disabled_because text,
    -- The version of the secret that signs, and the one before while both do.
    key_version      integer not null,
    previous_version integer,
    previous_until   timestamptz,
    created_at       timestamptz not null
);
call kernel.isolate_by_workspace('vault.webhook');
alter table vault.webhook add constraint webhook_in_workspace unique (workspace_id, id);

create table vault.webhook_delivery (
    id          uuid primary key,
    webhook_id  uuid not null,
    type        text not null,
    payload     text not null,
    status      text not null check (status in ('pending', 'delivered', 'failed')),
    attempts    integer not null default 0,
    next_at     timestamptz,
    last_status integer,
    last_error  text,
    created_at  timestamptz not null,
    finished_at timestamptz
);
call kernel.isolate_by_workspace('vault.webhook_delivery');
alter table vault.webhook_delivery add foreign key (workspace_id, webhook_id) references vault.webhook (workspace_id, id) on delete cascade;
create index webhook_delivery_by_webhook on vault.webhook_delivery (workspace_id, webhook_id, id desc);
create index webhook_delivery_finished on vault.webhook_delivery (workspace_id, finished_at);
