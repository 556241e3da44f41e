import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { api } from '@/api/client';
import type { Me } from '@/api/types';
import { changeLanguage, type UiLanguage } from '@/i18n/i18n';
import { meQuery, useMeOrNothing } from './me';

/** Changes the language here, and in the account of who is signed in, so that their other devices follow. */
export function useChooseLanguage(): (language: UiLanguage) => Promise<void> {
  const client = useQueryClient();
  return useCallback(async (language) => {
    await client.cancelQueries({ queryKey: meQuery.queryKey });
    const isSignedIn = client.getQueryData<Me>(meQuery.queryKey) !== undefined;
    client.setQueryData<Me>(meQuery.queryKey, (me) => me && { ...me, user: { ...me.user, language } });
    await changeLanguage(language);
    // Where the server does not answer, the choice still holds on this device.
    if (isSignedIn) await api.PATCH('/api/auth/me', { body: { language } }).catch(() => undefined);
  }, [client]);
}

/** Speaks the language of the account as soon as it is known. */
export function useAccountLanguage(): void {
  const language = useMeOrNothing()?.user.language;
  useEffect(() => {
    if (language !== undefined && language !== null) void changeLanguage(language);
  }, [language]);
}
