import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { offlineProblem } from '@/api/problem';
import { refreshSession } from '@/session/session';
import { ProblemNotice } from '@/ui/problem-notice';

const askEvery = 3000;

/** Shown when Socle did not answer at the start; goes on by itself when it does. */
export function UnreachablePage() {
  const resume = () => void refreshSession(undefined).catch(() => false);
  useEffect(() => {
    const timer = setInterval(resume, askEvery);
    return () => clearInterval(timer);
  }, []);
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', p: 3, pt: 10 }}>
      <ProblemNotice error={offlineProblem()} onRetry={resume} />
    </Box>
  );
}
