import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, unwrap } from '@/api/client';
import { startSession } from '@/session/session';
import { say } from '@/ui/toast';

/** Moves the session to another workspace, on its first page: what was open belongs to the one left. */
export function useSwitchWorkspace() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (workspaceId: string) => unwrap(api.POST('/api/auth/switch', { body: { workspaceId } })),
    onSuccess: async (tokens) => {
      await navigate('/');
      startSession(tokens);
    },
    onError: () => say(t('workspace.switchFailed')),
  });
}
