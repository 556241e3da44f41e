import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

type Props = { title: string; action?: ReactNode; help?: string; children: ReactNode; isFlush?: boolean };

/** A titled surface; `isFlush` lets a list or a table reach its edges. */
export function Panel({ title, action, help, children, isFlush = false }: Props) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ borderRadius: '10px', overflow: 'hidden', minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, px: { xs: 2, sm: 3 }, pt: 2, pb: isFlush ? 1.75 : 0 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" id={id}>{title}</Typography>
          {help !== undefined && <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch', mt: 0.5 }}>{help}</Typography>}
        </Box>
        {action !== undefined && <Box sx={{ my: -0.5, mr: -1, flexShrink: 0 }}>{action}</Box>}
      </Box>
      <Box sx={isFlush ? {} : { px: { xs: 2, sm: 3 }, pt: 2, pb: 3 }}>{children}</Box>
    </Paper>
  );
}
