create schema chatbots;

create table chatbots.chatbot (
    id                uuid primary key,
    name              text not null check (length(name) between 1 and 100),
    language          text not null check (language in ('fr', 'en')),
    public_key        text not null,
    welcome           text check (length(welcome) <= 500),
    instructions      text check (length(instructions) <= 4000),
    consent           text check (length(consent) <= 1000),
    origins           text[] not null default '{}',
    theme             jsonb not null default '{}',
    -- Grows with each change of what the chatbot knows, so that every node sees when its index is old.
    knowledge_version bigint not null default 0,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now()
);
call kernel.isolate_by_workspace('chatbots.chatbot');
alter table chatbots.chatbot add constraint chatbot_in_workspace unique (workspace_id, id);
create index chatbot_by_time on chatbots.chatbot (workspace_id, created_at desc, id desc);

-- A visitor comes with a key and no workspace: this says whose chatbot it is, and nothing else.
create table chatbots.public_key (
    key          text primary key,
    workspace_id uuid not null,
    chatbot_id   uuid not null,
    foreign key (workspace_id, chatbot_id) references chatbots.chatbot (workspace_id, id) on delete cascade
);
comment on table chatbots.public_key is 'global: a visitor has a key and no workspace yet';
create index public_key_by_chatbot on chatbots.public_key (workspace_id, chatbot_id);

create table chatbots.source (
    id                uuid primary key,
    chatbot_id        uuid not null,
    kind              text not null check (kind in ('file', 'text', 'address')),
    title             text not null check (length(title) between 1 and 300),
    status            text not null check (status in ('pending', 'ready', 'failed')),
    -- Why it failed, as a name whose words the texts have.
    problem           text,
    file_sha256       text,
    file_name         text,
    media_type        text,
    bytes             bigint not null default 0,
    address           text,
    passages          integer not null default 0,
    -- The chatbot's knowledge_version at which these passages came; null while there are none.
    knowledge_version bigint,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now()
);
call kernel.isolate_by_workspace('chatbots.source');
alter table chatbots.source add constraint source_in_workspace unique (workspace_id, id);
alter table chatbots.source add constraint source_of_chatbot
    foreign key (workspace_id, chatbot_id) references chatbots.chatbot (workspace_id, id) on delete cascade;
create index source_by_chatbot on chatbots.source (workspace_id, chatbot_id, created_at desc, id desc);
create index source_by_file on chatbots.source (workspace_id, file_sha256) where file_sha256 is not null;

create table chatbots.passage (
    id         uuid primary key,
    source_id  uuid not null,
    ordinal    integer not null,
    headings   text[] not null default '{}',
    text       text not null,
    page       integer
);
call kernel.isolate_by_workspace('chatbots.passage');
alter table chatbots.passage add constraint passage_of_source
    foreign key (workspace_id, source_id) references chatbots.source (workspace_id, id) on delete cascade;
create index passage_by_source on chatbots.passage (workspace_id, source_id, ordinal);

create table chatbots.conversation (
    id              uuid primary key,
    chatbot_id      uuid not null,
    page            text,
    visitor         text,
    messages        integer not null default 0,
    unanswered      integer not null default 0,
    last_message    text,
    started_at      timestamptz not null default now(),
    last_message_at timestamptz not null default now()
);
call kernel.isolate_by_workspace('chatbots.conversation');
alter table chatbots.conversation add constraint conversation_in_workspace unique (workspace_id, id);
alter table chatbots.conversation add constraint conversation_of_chatbot
    foreign key (workspace_id, chatbot_id) references chatbots.chatbot (workspace_id, id) on delete cascade;
create index conversation_by_time on chatbots.conversation (workspace_id, last_message_at desc, id desc);
create index conversation_by_chatbot on chatbots.conversation (workspace_id, chatbot_id, last_message_at desc, id desc);

create table chatbots.message (
    id              uuid primary key,
    conversation_id uuid not null,
    ordinal         integer not null,
    role            text not null check (role in ('visitor', 'assistant')),
    text            text not null,
    -- Null for a visitor's message, and for an answer that is still being worked out.
    answered        boolean,
    confidence      double precision,
    citations       jsonb,
    engine          text,
    -- The visitor's key that makes a repeat safe; on the visitor's message only.
    idempotency_key text,
    created_at      timestamptz not null default now()
);
call kernel.isolate_by_workspace('chatbots.message');
alter table chatbots.message add constraint message_of_conversation
    foreign key (workspace_id, conversation_id) references chatbots.conversation (workspace_id, id) on delete cascade;
create unique index message_by_ordinal on chatbots.message (workspace_id, conversation_id, ordinal);
create unique index message_by_idempotency_key on chatbots.message (workspace_id, conversation_id, idempotency_key)
    where idempotency_key is not null;
create index message_unanswered on chatbots.message (workspace_id, created_at desc) where answered = false;
