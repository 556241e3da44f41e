import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether there is that much width. From 700 px up a table fits; below, lists are cards. */
export function useWide(from: 700 | 960 = 700): boolean {
  return useMediaQuery(`(min-width: ${from}px)`, { noSsr: true });
}
