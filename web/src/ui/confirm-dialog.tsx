import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';

type Props = { title: string; text: string; act: string; cancel?: string; isPending?: boolean; error?: unknown; onConfirm: () => void; onClose: () => void };

/** Asks once before something is lost; the way back has the focus. */
export function ConfirmDialog({ title, text, act, cancel, isPending = false, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ overflowWrap: 'anywhere' }}>{text}</DialogContentText>
        {error !== null && error !== undefined && <ProblemNotice error={error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} autoFocus>{cancel ?? t('ui.cancel')}</Button>
        <Button variant="contained" color="error" disabled={isPending} onClick={onConfirm}>{act}</Button>
      </DialogActions>
    </Dialog>
  );
}
