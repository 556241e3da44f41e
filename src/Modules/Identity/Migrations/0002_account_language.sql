-- The language a person reads Socle in; null until they choose one.
alter table auth.account add column language text check (language in ('fr', 'en'));
