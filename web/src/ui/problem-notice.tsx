import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { Icon } from './icons';

type Props = { error: unknown; onRetry?: () => void };

/** An error in words: what happened, what it means, what to do, and the reference to quote. */
export function ProblemNotice({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const { title, detail, reference } = useProblemWords(error);
  return (
    <Alert
      severity="error"
      variant="outlined"
      icon={<Icon name="errorMark" />}
      action={onRetry && <Button color="inherit" size="small" onClick={onRetry}>{t('ui.retry')}</Button>}
      sx={{ alignItems: 'flex-start', borderRadius: '10px', overflowWrap: 'anywhere' }}
    >
      <AlertTitle sx={{ fontSize: '0.9375rem', mb: detail === undefined ? 0 : 0.5 }}>{title}</AlertTitle>
      {detail}
      {reference !== undefined && (
        <Typography variant="caption" component="p" sx={{ mt: 0.5, opacity: 0.9 }}>{t('ui.reference', { reference })}</Typography>
      )}
    </Alert>
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
