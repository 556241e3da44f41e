create schema __module__;

create table __module__.__noun__ (
    id         uuid primary key,
    name       text not null check (length(name) between 1 and 200),
    created_at timestamptz not null default now()
);
call kernel.isolate_by_workspace('__module__.__noun__');
alter table __module__.__noun__ add constraint __noun___name_key unique (workspace_id, name);
