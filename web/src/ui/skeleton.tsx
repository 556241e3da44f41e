import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import type { SystemStyleObject } from '@mui/system';

/** The place of something that comes. */
export function Skeleton({ sx }: { sx?: SystemStyleObject<Theme> }) {
  return <Box className="skeleton" sx={{ height: 12, borderRadius: '6px', bgcolor: 'action.hover', '@keyframes breathe': { '50%': { opacity: 0.5 } }, animation: 'breathe 1.6s ease-in-out infinite', ...sx }} />;
}
