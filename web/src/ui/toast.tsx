import Box from '@mui/material/Box';
import { useEffect, useSyncExternalStore } from 'react';

type Toast = { id: number; text: string } | undefined;

const shownFor = 5000;

let toast: Toast;
let lastId = 0;
const listeners = new Set<() => void>();

/** Says in one short sentence that an act is done. */
export function say(text: string): void {
  lastId += 1;
  show({ id: lastId, text });
}

/** Always in the page, so that a screen reader hears what comes into it. */
export function ToastArea() {
  const shown = useSyncExternalStore(subscribe, () => toast);
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => show(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <Box role="status" sx={{ position: 'fixed', insetInline: 0, bottom: { xs: 'calc(72px + env(safe-area-inset-bottom))', sm: 24 }, zIndex: 'snackbar', display: 'flex', justifyContent: 'center', px: 2, pointerEvents: 'none' }}>
      {shown !== undefined && (
        <Box key={shown.id} sx={{ px: 2, py: 1.25, borderRadius: '10px', bgcolor: 'text.primary', color: 'background.default', fontSize: '0.875rem', maxWidth: 560, overflowWrap: 'anywhere' }}>{shown.text}</Box>
      )}
    </Box>
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
