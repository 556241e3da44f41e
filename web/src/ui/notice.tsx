import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Icon } from './icons';

type Props = { tone: 'bad' | 'good'; title?: string; action?: ReactNode; children?: ReactNode };

const looks = { bad: { icon: 'errorMark', color: 'error.main' }, good: { icon: 'checkCircle', color: 'success.main' } } as const;

/** A message that must not be missed: a screen reader says it as soon as it is there. */
export function Notice({ tone, title, action, children }: Props) {
  const { icon, color } = looks[tone];
  return (
    <Box role="alert" sx={{ display: 'flex', gap: 1.5, px: 2, py: 1.5, border: 1, borderColor: color, borderRadius: '10px', fontSize: '0.875rem', lineHeight: 1.5, overflowWrap: 'anywhere', '& ul': { m: 0, mt: 0.5, pl: 2.5 } }}>
      <Icon name={icon} sx={{ color, mt: 0.125 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {title !== undefined && <Box sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{title}</Box>}
        {children}
      </Box>
      {action !== undefined && <Box sx={{ my: -0.5, mr: -1, flexShrink: 0 }}>{action}</Box>}
    </Box>
  );
}
