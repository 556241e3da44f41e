import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

/** The name of a row and the way into it. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return <Link component={RouterLink} to={to} color="inherit" sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>{children}</Link>;
}
