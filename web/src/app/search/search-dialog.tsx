import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/icons';
import { useSearchResults, type SearchResult } from './search-results';

/** One place to go anywhere: pages, acts, chatbots, conversations. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const results = useSearchResults(text);
  const active = results[Math.min(index, results.length - 1)];
  const open = (result: SearchResult | undefined) => {
    if (result === undefined) return;
    onClose();
    result.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (Math.min(index, results.length - 1) + step + results.length) % Math.max(1, results.length);
      setIndex(next);
      document.getElementById(`search-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" slotProps={{ container: { sx: { alignItems: 'flex-start' } }, paper: { 'aria-label': t('search.open'), sx: { mt: { xs: 2, sm: 10 } } } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Icon name="search" sx={{ color: 'text.secondary' }} />
        <InputBase
          autoFocus
          fullWidth
          value={text}
          placeholder={t('search.placeholder')}
          onChange={(event) => { setText(event.target.value); setIndex(0); }}
          onKeyDown={onKeyDown}
          slotProps={{ input: { role: 'combobox', 'aria-expanded': true, 'aria-controls': 'search-results', 'aria-label': t('search.open'), 'aria-activedescendant': active && `search-${results.indexOf(active)}` } }}
        />
      </Box>
      <Box id="search-results" role="listbox" aria-label={t('search.results')} sx={{ p: 1, maxHeight: '60vh', overflowY: 'auto', minHeight: 64 }}>
        {results.map((result, position) => (
          <SearchRow key={result.key} id={`search-${position}`} result={result} isActive={result === active} heading={result.group === results[position - 1]?.group ? undefined : t(`search.groups.${result.group}`)} onOpen={() => open(result)} />
        ))}
      </Box>
      {results.length === 0 && <Typography role="status" sx={{ px: 3, pb: 3, color: 'text.secondary' }}>{t('search.nothing', { text })}</Typography>}
    </Dialog>
  );
}

type RowProps = { id: string; result: SearchResult; isActive: boolean; heading: string | undefined; onOpen: () => void };

function SearchRow({ id, result, isActive, heading, onOpen }: RowProps) {
  return (
    <>
      {heading !== undefined && <Typography variant="caption" role="presentation" sx={{ display: 'block', px: 1.5, pt: 1, pb: 0.5, color: 'text.secondary' }}>{heading}</Typography>}
      <Box id={id} role="option" aria-selected={isActive} onClick={onOpen} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1.5, minHeight: 40, borderRadius: 1, cursor: 'pointer', bgcolor: (theme) => (isActive ? `color-mix(in srgb, ${(theme.vars ?? theme).palette.primary.main} 10%, transparent)` : undefined), '&:hover': { bgcolor: 'action.hover' } }}>
        <Icon name={result.icon} sx={{ color: 'text.secondary' }} />
        <Box sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{result.word}</Box>
        {result.detail !== undefined && <Typography variant="body2" sx={{ ml: 'auto', pl: 2, color: 'text.secondary', whiteSpace: 'nowrap' }}>{result.detail}</Typography>}
      </Box>
    </>
  );
}
