import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

type Props = { label: string; value: string; options: readonly { value: string; word: string }[]; onChange: (value: string) => void };

/** One filter among a few, all in sight. */
export function ChoiceChips({ label, value, options, onChange }: Props) {
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      {options.map((option) => (
        <ButtonBase
          key={option.value}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          sx={{ minHeight: 32, px: 1.5, borderRadius: 1, border: 1, borderColor: 'divider', fontFamily: 'inherit', fontSize: '0.875rem', color: 'text.secondary', bgcolor: 'background.paper', '&:hover': { color: 'text.primary' }, '&[aria-pressed=true]': { borderColor: 'primary.main', color: 'primary.main', fontWeight: 600 } }}
        >
          {option.word}
        </ButtonBase>
      ))}
    </Box>
  );
}
