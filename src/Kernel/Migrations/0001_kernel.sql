-- After a commit the setting reads '' and not null: both mean that no workspace is set, and both must fail loudly.
create function kernel.current_workspace() returns uuid
    language sql stable as $$ select current_setting('socle.workspace')::uuid $$;

-- Puts a table under workspace isolation. Every module's table calls this in the migration that creates it;
-- start-up is refused while any table has neither this nor a comment that begins with 'global:'.
create procedure kernel.isolate_by_workspace(target regclass) language plpgsql as $$
begin
    -- Two steps: a default given to 'add column' would be evaluated now, when there is no workspace.
    execute format('alter table %s add column workspace_id uuid not null', target);
    execute format('alter table %s alter column workspace_id set default kernel.current_workspace()', target);
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy workspace_isolation on %s using (workspace_id = (select kernel.current_workspace()))', target);
    -- The role that migrates, and only while it does: without it a later migration would change no row and verify no
    -- foreign key, silently, since row-level security is forced on the owner too.
    execute format('create policy migration on %s to current_user using (current_setting(''socle.migrating'', true) = ''on'')', target);
end $$;

-- Tables that would leak between workspaces. Must be empty.
create view kernel.unprotected_table with (security_invoker = true) as
select c.oid::regclass::text as table_name
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  and not (
      c.relrowsecurity and c.relforcerowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'workspace_isolation')
  )
  and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'global:%';

comment on table kernel.migration is 'global: the schema itself';

-- What every node of one installation must have in common, such as the master key: two nodes can never each make their own.
create table kernel.fingerprint (
    name  text primary key,
    value text not null
);
comment on table kernel.fingerprint is 'global: the same for every node';
