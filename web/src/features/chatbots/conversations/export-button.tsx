import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '@/api/download';
import { Icon } from '@/ui/icons';
import { say } from '@/ui/toast';
import { toQuery, type Filter } from './filter';

/** Takes the shown conversations away as a table or as lines of JSON. */
export function ExportButton({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const take = useMutation({
    mutationFn: (format: 'csv' | 'jsonl') => {
      const query = Object.entries({ ...toQuery(filter), format }).map(([name, value]): [string, string] => [name, String(value)]);
      return download(`/api/conversations/export?${new URLSearchParams(query)}`, `conversations.${format}`);
    },
    onError: () => say(t('conversations.exportFailed')),
  });
  const choose = (format: 'csv' | 'jsonl') => {
    setAnchor(null);
    take.mutate(format);
  };
  return (
    <>
      <Button variant="outlined" startIcon={<Icon name="download" />} disabled={take.isPending} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>{t('conversations.export')}</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('csv')}>{t('conversations.exportCsv')}</MenuItem>
        <MenuItem onClick={() => choose('jsonl')}>{t('conversations.exportJsonl')}</MenuItem>
      </Menu>
    </>
  );
}
