import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, unwrap } from '@/api/client';
import type { Me, Workspace } from '@/api/types';
import { getSession, subscribeSession } from './session';

type MeHere = Me & { workspace: Workspace };

export const meQuery = { queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/auth/me')), staleTime: 60_000 } as const;

export function useSession() {
  return useSyncExternalStore(subscribeSession, getSession);
}

/** Who is signed in, and in which workspace; the layout has made sure of it. */
export function useMe(): MeHere {
  const me = useSuspenseQuery(meQuery).data;
  if (!isHere(me)) throw new Error('The layout lets nobody without a workspace in.');
  return me;
}

export function isHere(me: Me): me is MeHere {
  return me.workspace !== null;
}

export function useMeOrNothing(): Me | undefined {
  const session = useSession();
  return useQuery({ ...meQuery, enabled: session.status === 'signed-in' }).data;
}

/** Whether the role in this workspace gives that permission. */
export function useCan(permission: string): boolean {
  return isAllowed(useMe().permissions, permission);
}

export function isAllowed(permissions: readonly string[], permission: string): boolean {
  const [module = ''] = permission.split(':');
  return permissions.some((held) => held === permission || held === `${module}:*` || held === '*');
}
