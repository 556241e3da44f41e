import Snackbar from '@mui/material/Snackbar';
import { useSyncExternalStore } from 'react';

type Toast = { id: number; text: string } | undefined;

let toast: Toast;
let lastId = 0;
const listeners = new Set<() => void>();

/** Says in one short sentence that an act is done. */
export function say(text: string): void {
  lastId += 1;
  show({ id: lastId, text });
}

export function ToastArea() {
  const shown = useSyncExternalStore(subscribe, () => toast);
  return (
    <Snackbar
      key={shown?.id ?? 0}
      open={shown !== undefined}
      autoHideDuration={5000}
      message={shown?.text}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      onClose={(_, reason) => reason !== 'clickaway' && show(undefined)}
      sx={{ mb: { xs: 8, sm: 0 } }}
    />
  );
}

function show(next: Toast): void {
  toast = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
