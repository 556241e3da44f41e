import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import type { SystemStyleObject } from '@mui/system';

type Props = { label: string; value?: number | undefined; color?: 'primary.main' | 'error.main'; sx?: SystemStyleObject<Theme> };

/** How far something is, in percent; without a value, that it goes on. */
export function Progress({ label, value, color = 'primary.main', sx }: Props) {
  const isKnown = value !== undefined;
  return (
    <Box role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={isKnown ? Math.round(value) : undefined} sx={{ height: 6, borderRadius: 3, overflow: 'hidden', bgcolor: 'divider', ...sx }}>
      <Box
        style={isKnown ? { width: `${value}%` } : undefined}
        sx={{ height: 1, borderRadius: 'inherit', bgcolor: color, ...(!isKnown && { width: '35%', '@keyframes pass': { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(290%)' } }, animation: 'pass 1.2s ease-in-out infinite' }) }}
      />
    </Box>
  );
}
