import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { api, unwrap } from '@/api/client';
import { useSession } from '@/session/me';
import { LoadingPage } from '@/ui/loading-page';
import { UnreachablePage } from './unreachable-page';

/** Lets a signed-in person through; leads others to the sign-in page, or to the setup of a new Socle. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  const isOut = session.status === 'signed-out';
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => unwrap(api.GET('/api/auth/setup')), enabled: isOut });
  if (session.status === 'signed-in') return children;
  if (session.status === 'unknown') return <UnreachablePage />;
  if (setup.isPending) return <LoadingPage />;
  if (setup.data?.required === true) return <Navigate to="/setup" replace />;
  const wanted = location.pathname + location.search;
  return <Navigate to={wanted === '/' ? '/connexion' : `/connexion?suite=${encodeURIComponent(wanted)}`} replace />;
}
