import { api } from '@/api/client';
import { endSession } from './session';

/** Ends the session at the server and in every tab; here it ends even when the server does not answer. */
export async function signOut(): Promise<void> {
  try {
    await api.POST('/api/auth/logout');
  } finally {
    endSession();
  }
}
