import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { Role } from '@/api/types';
import { useCan } from '@/session/me';

/** The roles that can be given; there is one way to become an owner, and it is not here. */
export const givenRoles = ['admin', 'member', 'viewer'] as const satisfies Role[];

export function useCanManageMembers(): boolean {
  return useCan('auth:manage');
}

export function useMembers() {
  return useInfiniteQuery({
    queryKey: ['members'],
    queryFn: ({ pageParam }) => unwrap(api.GET('/api/auth/members', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useChangeRole() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: Role }) => unwrap(api.PATCH('/api/auth/members/{userId}', { params: { path: { userId } }, body: { role } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
}

export function useRemoveMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (userId: string) => unwrap(api.DELETE('/api/auth/members/{userId}', { params: { path: { userId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
}

export function useInvitations() {
  return useQuery({ queryKey: ['invitations'], queryFn: () => unwrap(api.GET('/api/auth/invitations')) });
}

export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; role: Role }) => unwrap(api.POST('/api/auth/invitations', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

export function useWithdrawInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/auth/invitations/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
}
