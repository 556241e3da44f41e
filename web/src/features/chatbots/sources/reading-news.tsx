import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@/api/types';
import { HiddenText } from '@/ui/hidden-text';

/** Tells a screen reader that documents are being read, and when they are. */
export function ReadingNews({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  const pending = sources.filter(({ status }) => status === 'pending').length;
  const [hasRead, setRead] = useState(false);
  if (pending > 0 && !hasRead) setRead(true);
  const news = pending > 0 ? t('sources.reading', { count: pending }) : hasRead && t('sources.allRead');
  return <HiddenText><span role="status">{news}</span></HiddenText>;
}
