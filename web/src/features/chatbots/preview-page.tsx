import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PageHeading } from '@/ui/page-heading';

const shown = ['language', 'color', 'side', 'label'] as const;

/** A page like a customer's, with the very line they paste. The script stays: a page has one widget for its life. */
export function PreviewPage() {
  const { t } = useTranslation();
  const { publicKey = '' } = useParams();
  const [search] = useSearchParams();
  useEffect(() => {
    const script = document.createElement('script');
    script.src = '/widget.js';
    script.async = true;
    script.dataset.chatbot = publicKey;
    for (const name of shown) {
      const value = search.get(name);
      if (value !== null && value !== '') script.dataset[name] = value;
    }
    document.head.append(script);
    return () => script.remove();
  }, [publicKey, search]);
  return (
    <Box component="main" sx={{ maxWidth: 760, mx: 'auto', px: 3, py: 10 }}>
      <PageHeading title={t('install.previewTitle')} sentence={t('install.previewText')} />
    </Box>
  );
}
