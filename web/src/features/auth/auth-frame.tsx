import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { LanguageButton } from '@/ui/language-button';
import { SocleMark } from '@/ui/socle-mark';
import { ThemeButton } from '@/ui/theme-button';

type Props = { title: string; sentence?: string | undefined; children: ReactNode; footer?: ReactNode };

/** The frame of the pages before the app: the mark, one question, one form. */
export function AuthFrame({ title, sentence, children, footer }: Props) {
  useEffect(() => {
    document.title = `${title} · Socle`;
  }, [title]);
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box component="header" sx={{ display: 'flex', alignItems: 'center', px: { xs: 2, sm: 4 }, height: 64 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, flex: 1 }}>
          <SocleMark sx={{ color: 'primary.main', fontSize: 24 }} />
          <Typography component="span" sx={{ fontWeight: 680, fontSize: '1.125rem', letterSpacing: '-0.02em' }}>Socle</Typography>
        </Box>
        <LanguageButton />
        <ThemeButton />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: { xs: 'start center', sm: 'center' }, px: { xs: 2, sm: 3 }, pb: { xs: 4, sm: 12 }, pt: 2 }}>
        <Box sx={{ width: '100%', maxWidth: 440 }}>
          <Paper variant="outlined" sx={{ borderRadius: '10px', p: { xs: 3, sm: 4 } }}>
            <Typography variant="h1" sx={{ mb: sentence === undefined ? 3 : 1 }}>{title}</Typography>
            {sentence !== undefined && <Typography sx={{ color: 'text.secondary', mb: 3, textWrap: 'pretty' }}>{sentence}</Typography>}
            {children}
          </Paper>
          {footer !== undefined && <Typography variant="body2" component="div" sx={{ mt: 2, px: { xs: 0, sm: 4 }, color: 'text.secondary' }}>{footer}</Typography>}
        </Box>
      </Box>
    </Box>
  );
}
