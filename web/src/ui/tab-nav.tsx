import Box from '@mui/material/Box';
import { NavLink } from 'react-router';

type Props = { label: string; tabs: readonly { to: string; word: string }[] };

/** The parts of one thing, as links: each has its address. */
export function TabNav({ label, tabs }: Props) {
  return (
    <Box component="nav" aria-label={label} sx={{ display: 'flex', gap: 3, borderBottom: 1, borderColor: 'divider', mb: 3, overflowX: 'auto' }}>
      {tabs.map(({ to, word }) => (
        <Box
          key={to}
          component={NavLink}
          to={to}
          sx={{ flexShrink: 0, display: 'flex', alignItems: 'center', minHeight: 44, color: 'text.secondary', fontWeight: 520, textDecoration: 'none', borderBottom: '2px solid transparent', '&:hover': { color: 'text.primary' }, '&:focus-visible': { outlineOffset: -2 }, '&.active': { color: 'primary.main', borderBottomColor: 'primary.main', fontWeight: 600 } }}
        >
          {word}
        </Box>
      ))}
    </Box>
  );
}
