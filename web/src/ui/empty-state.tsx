import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

type Props = { icon: IconName; sentence: string; action?: ReactNode };

/** An empty list says why it is empty and offers the first act. */
export function EmptyState({ icon, sentence, action }: Props) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 2, px: 3, py: 5, textAlign: 'center' }}>
      <Icon name={icon} sx={{ fontSize: 28, color: 'text.secondary' }} />
      <Typography sx={{ color: 'text.secondary', maxWidth: '52ch', textWrap: 'pretty' }}>{sentence}</Typography>
      {action}
    </Box>
  );
}
