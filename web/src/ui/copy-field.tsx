import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** A line made to be taken elsewhere, with the button that takes it. */
export function CopyField({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    if (await copyText(text)) setCopied(true);
    else selectContents(line.current);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1, alignItems: 'flex-start' }}>
      <Box
        component="code"
        ref={line}
        tabIndex={0}
        aria-label={label}
        role="textbox"
        aria-readonly
        sx={{ flex: '1 1 100%', minWidth: 0, px: 1.5, py: 1.1, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default', fontFamily: 'ui-monospace, monospace', fontSize: '0.8125rem', lineHeight: 1.6, overflowWrap: 'anywhere' }}
      >
        {text}
      </Box>
      <Button variant="outlined" onClick={() => void copy()} startIcon={<Icon name={isCopied ? 'check' : 'copy'} />} sx={{ flexShrink: 0 }}>
        <span aria-live="polite">{isCopied ? t('ui.copied') : t('ui.copy')}</span>
      </Button>
    </Box>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Outside a secure context there is no clipboard: the text is selected for the person to copy.
    return false;
  }
}

function selectContents(element: HTMLElement | null): void {
  if (element !== null) getSelection()?.selectAllChildren(element);
}
