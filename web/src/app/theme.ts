import { createTheme, type PaletteOptions } from '@mui/material/styles';
import { components } from './theme-components';

const light = {
  primary: { main: '#0F5C4D', dark: '#0B473C', contrastText: '#FFFFFF' },
  secondary: { main: '#B7791F', contrastText: '#1B1F23' },
  success: { main: '#1E7B4F', contrastText: '#FFFFFF' },
  warning: { main: '#9A6700', contrastText: '#FFFFFF' },
  error: { main: '#B42318', contrastText: '#FFFFFF' },
  text: { primary: '#1B1F23', secondary: '#5B6470' },
  background: { default: '#FBFAF7', paper: '#FFFFFF' },
  divider: '#E4E1DA',
  action: { active: '#5B6470' },
} satisfies PaletteOptions;

const dark = {
  primary: { main: '#5CC3AB', dark: '#7AD1BD', contrastText: '#121513' },
  secondary: { main: '#E0B25C', contrastText: '#121513' },
  success: { main: '#6CC794', contrastText: '#121513' },
  warning: { main: '#DDB04B', contrastText: '#121513' },
  error: { main: '#F2968C', contrastText: '#121513' },
  text: { primary: '#ECEAE4', secondary: '#A3A9A4' },
  background: { default: '#121513', paper: '#1A1E1B' },
  divider: '#2C322E',
  action: { active: '#A3A9A4' },
} satisfies PaletteOptions;

const controls = { borderRadius: 8 };

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-theme', cssVarPrefix: 's' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  spacing: 8,
  shape: controls,
  breakpoints: { values: { xs: 0, sm: 700, md: 960, lg: 1240, xl: 1600 } },
  typography: {
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    fontSize: 15,
    htmlFontSize: 16,
    h1: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.015em' },
    h2: { fontSize: '1.0625rem', fontWeight: 620, lineHeight: 1.4, letterSpacing: '-0.005em' },
    h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.45 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
    body2: { fontSize: '0.875rem', lineHeight: 1.5 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.45 },
    button: { textTransform: 'none', fontWeight: 560, fontSize: '0.9375rem' },
  },
  transitions: { duration: { shortest: 100, shorter: 150, short: 150, standard: 150, complex: 150, enteringScreen: 150, leavingScreen: 150 } },
  components,
});
