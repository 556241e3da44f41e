import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Chatbot, ChatbotChange } from '@/api/types';
import { ChoiceField } from '@/ui/choice-field';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { FormErrors } from '@/ui/form-errors';
import { ProblemNotice } from '@/ui/problem-notice';
import { SaveBar } from '@/ui/save-bar';
import { useChangeChatbot } from './chatbot-query';
import { ColourField } from './colour-field';
import { useLanguageOptions } from './language-options';

const text = (key: FormText) => key;
const upTo = (length: number) => z.string().check(z.trim(), z.maxLength(length, text('tooLong')));
const schema = z.object({
  name: upTo(100).check(z.minLength(1, text('required'))),
  language: z.enum(['fr', 'en']),
  welcome: upTo(500),
  instructions: upTo(4000),
  color: z.union([z.literal(''), z.string().check(z.regex(/^#[0-9a-f]{6}$/i, text('colour')))]),
  side: z.enum(['left', 'right']),
  label: upTo(40),
  consent: upTo(1000),
});
type Values = z.infer<typeof schema>;
const names = ['name', 'language', 'welcome', 'instructions', 'color', 'side', 'label', 'consent'] as const;

export function ChatbotForm({ chatbot, canWrite }: { chatbot: Chatbot; canWrite: boolean }) {
  const { t } = useTranslation();
  const languages = useLanguageOptions();
  const form = useForm<Values>({ resolver: zodResolver(schema), values: toValues(chatbot), disabled: !canWrite });
  const { errors, isDirty } = form.formState;
  const { textOf, all } = useErrorTexts(errors);
  const change = useChangeChatbot(chatbot.id);
  const submit = form.handleSubmit((values) => change.mutate(toChange(values), { onError: (error) => void showFieldProblems(error, names, form.setError) }));
  const sides = (['right', 'left'] as const).map((value) => ({ value, label: t(`chatbotSettings.sides.${value}`) }));
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => void submit(event)}>
      <FormErrors errors={all} />
      {change.isError && all.length === 0 && <ProblemNotice error={change.error} />}
      <Field {...bind(form.register('name'))} label={t('chatbots.name')} help={t('chatbots.nameHelp')} error={textOf('name')} autoComplete="off" />
      <ChoiceField {...bind(form.register('language'))} label={t('chatbots.language')} help={t('chatbots.languageHelp')} options={languages} />
      <Field {...bind(form.register('welcome'))} multiline minRows={2} label={t('chatbotSettings.welcome')} help={t('chatbotSettings.welcomeHelp')} error={textOf('welcome')} />
      <Field {...bind(form.register('instructions'))} multiline minRows={3} maxRows={12} label={t('chatbotSettings.instructions')} help={t('chatbotSettings.instructionsHelp')} error={textOf('instructions')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2.5 }}>
        <ColourField control={form.control} label={t('chatbotSettings.colour')} help={t('chatbotSettings.colourHelp')} error={textOf('color')} />
        <ChoiceField {...bind(form.register('side'))} label={t('chatbotSettings.side')} options={sides} />
      </Box>
      <Field {...bind(form.register('label'))} label={t('chatbotSettings.label')} help={t('chatbotSettings.labelHelp')} error={textOf('label')} autoComplete="off" />
      <Field {...bind(form.register('consent'))} multiline minRows={2} label={t('chatbotSettings.consent')} help={t('chatbotSettings.consentHelp')} error={textOf('consent')} />
      {canWrite && <SaveBar isEdited={isDirty} isPending={change.isPending} isSaved={change.isSuccess} />}
    </Stack>
  );
}

function toValues({ name, language, welcome, instructions, theme, consent }: Chatbot): Values {
  return { name, language, welcome: welcome ?? '', instructions: instructions ?? '', color: theme.color ?? '', side: theme.side ?? 'right', label: theme.label ?? '', consent: consent ?? '' };
}

function toChange({ color, side, label, ...rest }: Values): ChatbotChange {
  return { ...rest, theme: { color: color === '' ? null : color, side, label: label === '' ? null : label } };
}
