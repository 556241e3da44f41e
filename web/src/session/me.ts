import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, unwrap } from '@/api/client';
import type { Me, Role } from '@/api/types';
import { getSession, subscribeSession } from './session';

const meQuery = { queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/auth/me')), staleTime: 60_000 } as const;

export function useSession() {
  return useSyncExternalStore(subscribeSession, getSession);
}

/** Who is signed in, and in which workspace; the layout has made sure of it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
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

export function isManager(role: Role): boolean {
  return role === 'owner' || role === 'admin';
}
