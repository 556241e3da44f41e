import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';

let isFirstPage = true;

type Props = { title: string; sentence?: ReactNode; actions?: ReactNode; documentTitle?: string };

/** A page's question answered in one sentence, then what can be done about it. */
export function PageHeading({ title, sentence, actions, documentTitle = title }: Props) {
  useEffect(() => {
    document.title = `${documentTitle} · Socle`;
  }, [documentTitle]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 2, mb: 3 }}>
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none !important', maxWidth: '34em', textWrap: 'balance', overflowWrap: 'anywhere' }}>{title}</Typography>
        {sentence !== undefined && <Typography sx={{ color: 'text.secondary', maxWidth: '72ch', mt: 0.5 }}>{sentence}</Typography>}
      </Box>
      {actions !== undefined && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}

/** After a link of the navigation, reading goes on from the new page's heading, which a screen reader then says. */
function takeFocus(heading: HTMLElement | null): void {
  const at = document.activeElement;
  if (!isFirstPage && (at === null || at === document.body || at.closest('nav, [role=menu]') !== null)) heading?.focus({ preventScroll: true });
  isFirstPage = false;
}
