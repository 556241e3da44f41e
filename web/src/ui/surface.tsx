import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';

/** A bordered surface for a list that has no title of its own. */
export function Surface({ children }: { children: ReactNode }) {
  return <Paper variant="outlined" sx={{ borderRadius: '10px', overflow: 'hidden', minWidth: 0 }}>{children}</Paper>;
}
