import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ChoiceField } from '@/ui/choice-field';
import { Icon } from '@/ui/icons';
import { useChatbotChoices } from './conversation-queries';
import { periods, readFilter, writeFilter, type Filter, type Period } from './filter';

const typingPause = 300;

/** Which conversations to show; kept in the address so that a view can be shared and returned to. */
export function ConversationFilters() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const chatbots = useChatbotChoices().data?.items ?? [];
  const set = (part: Partial<Filter>) => setSearch((now) => writeFilter({ ...readFilter(now), ...part }), { replace: true });
  return (
    <Box role="search" aria-label={t('conversations.filters')} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '1fr 1fr auto', md: 'minmax(220px, 1fr) 220px 180px auto' }, gap: 1.5, mb: 2, alignItems: 'center' }}>
      <TextFilter value={filter.text} onChange={(text) => set({ text })} />
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <ChoiceField isLabelHidden label={t('conversations.chatbot')} value={filter.chatbotId} onChange={(event) => set({ chatbotId: event.target.value })} options={[{ value: '', label: t('conversations.allChatbots') }, ...chatbots.map(({ id, name }) => ({ value: id, label: name }))]} />
      </Box>
      <ChoiceField isLabelHidden label={t('conversations.period')} value={filter.period} onChange={(event) => set({ period: event.target.value as Period })} options={periods.map((value) => ({ value, label: t(`conversations.periods.${value}`) }))} />
      <FormControlLabel sx={{ mr: 0 }} control={<Checkbox checked={filter.isUnanswered} onChange={(_, isUnanswered) => set({ isUnanswered })} />} label={t('conversations.onlyUnanswered')} />
    </Box>
  );
}

function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text), typingPause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <OutlinedInput
      fullWidth
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={t('conversations.search')}
      sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
      startAdornment={<InputAdornment position="start"><Icon name="search" /></InputAdornment>}
      slotProps={{ input: { 'aria-label': t('conversations.search') } }}
    />
  );
}
