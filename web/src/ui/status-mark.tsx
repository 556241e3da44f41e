import Box from '@mui/material/Box';
import { Icon, type IconName } from './icons';

export type Tone = 'good' | 'warning' | 'bad' | 'waiting' | 'off';

const looks: Record<Tone, { icon: IconName; color: string }> = {
  good: { icon: 'checkCircle', color: 'success.main' },
  warning: { icon: 'warning', color: 'warning.main' },
  bad: { icon: 'errorMark', color: 'error.main' },
  waiting: { icon: 'pending', color: 'text.secondary' },
  off: { icon: 'off', color: 'text.secondary' },
};

/** A state as a shape, a colour and a word: never a colour alone. */
export function StatusMark({ tone, children }: { tone: Tone; children: string }) {
  const { icon, color } = looks[tone];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, color, whiteSpace: 'nowrap', fontSize: '0.875rem', fontWeight: 520 }}>
      <Icon name={icon} sx={{ fontSize: 18 }} />
      {children}
    </Box>
  );
}
