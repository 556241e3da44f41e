import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { Notice } from './notice';

type Props = { error: unknown; onRetry?: () => void };

/** An error in words: what happened, what it means, what to do, and the reference to quote. */
export function ProblemNotice({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const { title, detail, reference } = useProblemWords(error);
  return (
    <Notice tone="bad" title={title} action={onRetry && <Button color="inherit" size="small" onClick={onRetry}>{t('ui.retry')}</Button>}>
      {detail}
      {reference !== undefined && (
        <Typography variant="caption" component="p" sx={{ mt: 0.5, color: 'text.secondary' }}>{t('ui.reference', { reference })}</Typography>
      )}
    </Notice>
  );
}

function useProblemWords(error: unknown): { title: string; detail: string | undefined; reference: string | undefined } {
  const { t } = useTranslation();
  if (!(error instanceof Problem)) return { title: t('ui.unexpected'), detail: t('ui.unexpectedDetail'), reference: undefined };
  if (error.isOffline) return { title: t('ui.unreachable'), detail: t('ui.unreachableDetail'), reference: undefined };
  return {
    title: error.title === '' ? t('ui.refused', { status: error.status }) : error.title,
    detail: error.detail,
    reference: error.traceId,
  };
}
