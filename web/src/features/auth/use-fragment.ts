import { useLocation } from 'react-router';

/** The secret after the # of a link: it never reaches the server's logs. */
export function useFragment(): string {
  return decodeURIComponent(useLocation().hash.slice(1)).trim();
}
