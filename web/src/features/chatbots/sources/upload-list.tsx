import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { useFormats } from '@/i18n/format';
import { Icon } from '@/ui/icons';
import { Progress } from '@/ui/progress';
import { Surface } from '@/ui/surface';
import type { Upload } from './use-uploads';

type Props = { uploads: Upload[]; onDismiss: (id: number) => void };

/** Files on their way, and those that were refused with the reason. */
export function UploadList({ uploads, onDismiss }: Props) {
  const { t } = useTranslation();
  if (uploads.length === 0) return null;
  return (
    <Surface>
      <Box component="ul" aria-label={t('sources.uploads')} sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        {uploads.map((upload) => <UploadRow key={upload.id} upload={upload} onDismiss={() => onDismiss(upload.id)} />)}
      </Box>
    </Surface>
  );
}

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isRefused = upload.state === 'refused';
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2, px: { xs: 2, sm: 3 }, py: 1.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0, fontWeight: 520, overflowWrap: 'anywhere' }}>{upload.name}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{upload.state === 'sending' ? formats.percent(upload.progress) : formats.size(upload.size)}</Typography>
        </Box>
        {isRefused
          ? <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>{refusal(upload, t)}</Typography>
          : <Progress value={upload.state === 'waiting' ? undefined : upload.progress * 100} label={upload.name} sx={{ mt: 0.75 }} />}
      </Box>
      {isRefused && <IconButton onClick={onDismiss} aria-label={t('sources.dismiss', { name: upload.name })} title={t('ui.close')}><Icon name="close" /></IconButton>}
    </Box>
  );
}

function refusal({ error }: Upload, t: TFunction): string {
  if (error === undefined) return t('sources.unreadable');
  if (!(error instanceof Problem)) return t('ui.unexpected');
  if (error.isOffline) return t('sources.cut');
  const words = [error.title, error.detail].filter((each) => each !== undefined && each !== '').join(' ');
  if (words !== '') return words;
  return error.status === 413 ? t('sources.tooLarge') : t('ui.refused', { status: error.status });
}
