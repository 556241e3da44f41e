import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import type { SystemStyleObject } from '@mui/system';

/** The mark: three stacked bars, each a little wider than the one above. */
export function SocleMark({ sx }: { sx?: SystemStyleObject<Theme> }) {
  return (
    <Box component="svg" viewBox="0 0 16 16" aria-hidden focusable="false" sx={{ width: '1em', height: '1em', fill: 'currentColor', flexShrink: 0, ...sx }}>
      <path d="M5 2h6v3H5zM3 6.5h10v3H3zM1 11h14v3H1z" />
    </Box>
  );
}
