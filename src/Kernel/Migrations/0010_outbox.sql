-- What happened, written in the transaction of the fact. It stays for a few days after its last delivery.
create table kernel.outbox (
    id           uuid primary key,
    event        text not null,
    workspace_id uuid,
    payload      jsonb not null,
    trace        text,
    created_at   timestamptz not null default now()
);
comment on table kernel.outbox is 'global: a pump serves every workspace; each event carries its own';
create index outbox_created_at on kernel.outbox (created_at);

-- One row for each handler that has still to hear an event; done is deleted.
create table kernel.delivery (
    event_id  uuid not null,
    handler   text not null,
    attempts  int not null default 0,
    -- When a pump may take it: a lease and a back-off both move it ahead.
    due_at    timestamptz not null default now(),
    leased_by uuid,
    parked_at timestamptz,
    error     text,
    primary key (event_id, handler)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
comment on table kernel.delivery is 'global: a pump serves every workspace';
create index delivery_due on kernel.delivery (due_at) where parked_at is null;
create index delivery_parked on kernel.delivery (parked_at, event_id, handler) where parked_at is not null;

-- The mark of an effect, written in its transaction: the second delivery of the same event finds it and does nothing.
create table kernel.handled (
    event_id   uuid not null,
    handler    text not null,
    handled_at timestamptz not null default now(),
    primary key (event_id, handler)
);
comment on table kernel.handled is 'global: marks of what is done, without content';
