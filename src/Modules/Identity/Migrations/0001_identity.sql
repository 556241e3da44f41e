create schema auth;

-- A person, whichever workspaces they belong to.
create table auth.account (
    id                uuid primary key,
    email             text not null unique check (length(email) between 3 and 320),
    name              text check (length(name) between 1 and 200),
    password_hash     text not null,
    email_verified_at timestamptz,
    is_operator       boolean not null default false,
    disabled_at       timestamptz,
    created_at        timestamptz not null
);
comment on table auth.account is 'global: a person may belong to several workspaces';

create table auth.workspace (
    id         uuid primary key,
    name       text not null check (length(name) between 1 and 200),
    created_at timestamptz not null
);
comment on table auth.workspace is 'global: the list of workspaces itself, read before any is chosen';

create table auth.membership (
    workspace_id uuid not null references auth.workspace on delete cascade,
    account_id   uuid not null references auth.account on delete cascade,
    role         text not null check (role in ('owner', 'admin', 'member', 'viewer')),
    joined_at    timestamptz not null,
    primary key (workspace_id, account_id)
);
create index membership_account on auth.membership (account_id);
comment on table auth.membership is 'global: says which workspace a person may enter, read before any is chosen';

-- One signed-in device, and with it the family of its refresh tokens. Of a token nothing is stored: number `generation`
-- of a session is an HMAC by the server's key (docs/adr/0003-jwt-codec.md).
create table auth.session (
    id           uuid primary key,
    account_id   uuid not null references auth.account on delete cascade,
    workspace_id uuid references auth.workspace on delete set null,
    generation   integer not null default 0,
    -- When the last generations were replaced, the newest first.
    rotated_at   timestamptz[] not null default '{}',
    device       text,
    address      text,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    -- Slides with every rotation, never past the cap.
    expires_at   timestamptz not null,
    capped_at    timestamptz not null,
    ended_at     timestamptz,
    ended_by     text check (ended_by in ('logout', 'ended', 'replay', 'removed', 'disabled', 'password'))
);
create index session_account on auth.session (account_id, created_at);
create index session_expiry on auth.session (expires_at);
comment on table auth.session is 'global: a session may pass from one workspace to another, and is read before any is chosen';

create table auth.signing_key (
    id          text primary key,
    public_key  bytea not null,
    -- AES-256-GCM under a key derived from the master key; the id is bound to it.
    private_key bytea not null,
    created_at  timestamptz not null,
    active_from timestamptz not null,
    -- From then on no token signed by it can be alive.
    retired_at  timestamptz
);
comment on table auth.signing_key is 'global: the same for every node and workspace';

create table auth.invitation (
    id           uuid primary key,
    workspace_id uuid not null references auth.workspace on delete cascade,
    email        text not null check (length(email) between 3 and 320),
    role         text not null check (role in ('owner', 'admin', 'member', 'viewer')),
    token_hash   bytea not null unique check (length(token_hash) = 32),
    invited_by   uuid references auth.account on delete set null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);
create index invitation_workspace on auth.invitation (workspace_id, id);
comment on table auth.invitation is 'global: found by its token, before its workspace is known';

-- Failures of sign-in by what they are counted against. The key is a keyed hash: no address or e-mail is kept.
create table auth.throttle (
    key       bytea primary key check (length(key) = 32),
    failures  integer not null,
    resets_at timestamptz not null
);
create index throttle_expiry on auth.throttle (resets_at);
comment on table auth.throttle is 'global: failures are counted before anybody is signed in';
