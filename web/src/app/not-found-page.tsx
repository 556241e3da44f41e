import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '@/ui/page-heading';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('ui.notFound')} sentence={t('ui.notFoundDetail')} />
      <Button component={Link} to="/" variant="contained">{t('ui.backHome')}</Button>
    </>
  );
}
