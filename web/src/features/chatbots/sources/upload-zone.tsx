import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/icons';
import { fileTypes } from './file-types';

type Props = { onFiles: (files: Iterable<File>) => void; onAddText: () => void; onAddAddress: () => void };

/** Where documents come in: dropped, chosen, written or by an address. */
export function UploadZone({ onFiles, onAddText, onAddAddress }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <Box
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{ border: '1px dashed', borderColor: isOver ? 'primary.main' : 'text.secondary', borderRadius: '10px', bgcolor: isOver ? 'action.hover' : 'background.paper', px: 3, py: { xs: 3, sm: 4 }, textAlign: 'center' }}
    >
      <Typography sx={{ fontWeight: 560 }}>{t('sources.drop')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>{t('sources.types')}</Typography>
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
        <Button variant="contained" startIcon={<Icon name="upload" />} onClick={() => input.current?.click()}>{t('sources.choose')}</Button>
        <Button variant="outlined" startIcon={<Icon name="text" />} onClick={onAddText}>{t('sources.addText')}</Button>
        <Button variant="outlined" startIcon={<Icon name="link" />} onClick={onAddAddress}>{t('sources.addAddress')}</Button>
      </Box>
      <input ref={input} type="file" multiple hidden aria-label={t('sources.choose')} accept={[...fileTypes, '.htm'].join(',')} onChange={(event) => { onFiles([...(event.target.files ?? [])]); event.target.value = ''; }} />
    </Box>
  );
}
