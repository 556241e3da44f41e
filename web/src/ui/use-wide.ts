import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether a table fits: from 700 px up. Below, lists are cards. */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 700px)', { noSsr: true });
}
