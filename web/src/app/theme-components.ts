import type { Components, Theme } from '@mui/material/styles';

/** How MUI's parts look here: borders rather than shadows, no ripple, one focus ring. */
export const components: Components<Omit<Theme, 'components'>> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      body: { fontSize: '0.9375rem', fontFeatureSettings: '"cv11", "ss03"' },
      '*:focus-visible': { outline: `2px solid ${theme.vars?.palette.primary.main ?? 'currentColor'}`, outlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animationDuration: '0.01ms !important', animationIterationCount: '1 !important', transitionDuration: '0.01ms !important', scrollBehavior: 'auto !important' },
      },
    }),
  },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: { root: { minHeight: 40, paddingInline: 16, whiteSpace: 'nowrap' }, sizeSmall: { minHeight: 32, paddingInline: 12, fontSize: '0.875rem' } },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({ border: `1px solid ${(theme.vars ?? theme).palette.divider}`, borderRadius: 10, boxShadow: '0 8px 24px rgb(0 0 0 / 0.12)' }),
    },
  },
  MuiDialog: { styleOverrides: { paper: ({ theme }) => ({ borderRadius: 10, border: `1px solid ${(theme.vars ?? theme).palette.divider}` }) } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 620 } } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({ borderColor: (theme.vars ?? theme).palette.divider, fontVariantNumeric: 'tabular-nums', paddingBlock: 12, fontSize: '0.9375rem' }),
      head: ({ theme }) => ({ color: (theme.vars ?? theme).palette.text.secondary, fontSize: '0.8125rem', fontWeight: 560, paddingBlock: 10 }),
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: (theme.vars ?? theme).palette.background.paper }),
      input: { paddingBlock: 9.5, height: 'auto' },
      multiline: { paddingBlock: 0 },
      notchedOutline: ({ theme }) => ({ borderColor: `color-mix(in srgb, ${(theme.vars ?? theme).palette.text.secondary} 55%, transparent)` }),
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: '0.8125rem' } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiTab: { styleOverrides: { root: { minHeight: 44, minWidth: 0, paddingInline: 4, marginRight: 24, fontSize: '0.9375rem' } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 } } },
};
