-- Who did what, chained: each record carries an HMAC over itself and the one before, under a key that the database never sees.
create table vault.audit_record (
    seq          bigint not null check (seq > 0),
    at           timestamptz not null,
    actor_kind   text not null,
    actor_id     uuid,
    action       text not null check (length(action) between 1 and 100),
    target       text check (length(target) <= 200),
    -- The network of the caller in clear, the address itself as a keyed hash.
    network      text,
    address_hash text,
    trace_id     text,
    -- JSON as it was written, to the character.
    details      text not null,
    hash         bytea not null check (length(hash) = 32)
);
call kernel.isolate_by_workspace('vault.audit_record');
alter table vault.audit_record add primary key (workspace_id, seq);
create index audit_record_action on vault.audit_record (workspace_id, action, seq desc);
create index audit_record_actor on vault.audit_record (workspace_id, actor_id, seq desc);

-- Where each chain ends. It has no content: checkpoints outside the database are made of it.
create table vault.audit_head (
    workspace_id uuid primary key,
    seq          bigint not null,
    hash         bytea not null,
    changed_at   timestamptz not null
);
comment on table vault.audit_head is 'global: no content; every node writes checkpoints of every chain';
create index audit_head_changed on vault.audit_head (changed_at);

-- Records are added and never touched again, whoever tries; the role that serves may not even try.
create function vault.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'vault.audit_record is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_record_append_only before update or delete on vault.audit_record for each row execute function vault.refuse_change();
create trigger audit_record_no_truncate before truncate on vault.audit_record for each statement execute function vault.refuse_change();
revoke update, delete, truncate on vault.audit_record from socle_app;

-- A head only moves on by one.
create function vault.move_head() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.workspace_id <> old.workspace_id or new.seq not in (old.seq, old.seq + 1)
        or (new.seq = old.seq and new.hash <> old.hash) then
        raise exception 'vault.audit_head only moves on' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger audit_head_moves_on before update or delete on vault.audit_head for each row execute function vault.move_head();
create trigger audit_head_no_truncate before truncate on vault.audit_head for each statement execute function vault.refuse_change();
revoke delete, truncate on vault.audit_head from socle_app;
