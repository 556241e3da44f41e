-- Links sent by e-mail. Of a token its hash is stored; the token itself is an HMAC of the id by the server's key.
create table auth.email_token (
    id         uuid primary key,
    account_id uuid not null references auth.account on delete cascade,
    purpose    text not null check (purpose in ('verify', 'recover', 'change-email')),
    -- The address it was sent to.
    email      text not null check (length(email) between 3 and 320),
    token_hash bytea not null unique check (length(token_hash) = 32),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index email_token_account on auth.email_token (account_id);
create index email_token_expiry on auth.email_token (expires_at);
comment on table auth.email_token is 'global: found by its token, before anybody is signed in';

-- When the account is deleted, unless its owner thinks better of it.
alter table auth.account add column closes_at timestamptz;

-- When the person last showed who they are on this session.
alter table auth.session add column confirmed_at timestamptz;
update auth.session set confirmed_at = created_at;
