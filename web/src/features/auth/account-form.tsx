import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Tokens } from '@/api/types';
import { startSession } from '@/session/session';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { FormErrors } from '@/ui/form-errors';
import { AuthProblem } from './auth-problem';
import { PasswordField } from './password-field';

const text = (key: FormText) => key;
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, text('name')), z.maxLength(200, text('tooLong'))),
  email: z.string().check(z.trim(), z.minLength(1, text('email')), z.email(text('email'))),
  password: z.string().check(z.minLength(8, text('password')), z.maxLength(128, text('tooLong'))),
  workspaceName: z.string().check(z.trim(), z.maxLength(200, text('tooLong'))),
});
const names = ['name', 'email', 'password', 'workspaceName'] as const;

type Values = z.infer<typeof schema>;
export type NewAccount = Omit<Values, 'workspaceName'> & { workspaceName?: string };
type Props = { act: string; hasWorkspace: boolean; register: (account: NewAccount) => Promise<Tokens> };

/** Makes an account: who, by which address, and the name of the workspace where it begins one. */
export function AccountForm({ act, hasWorkspace, register: send }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { name: '', email: '', password: '', workspaceName: '' } });
  const { errors, isSubmitting } = form.formState;
  const { textOf, all } = useErrorTexts(errors);
  const [problem, setProblem] = useState<unknown>();
  const submit = form.handleSubmit(async ({ workspaceName, ...account }) => {
    try {
      startSession(await send(workspaceName === '' ? account : { ...account, workspaceName }));
    } catch (error) {
      if (!showFieldProblems(error, names, form.setError)) setProblem(error);
    }
  });
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => { setProblem(undefined); void submit(event); }}>
      <FormErrors errors={all} />
      {problem !== undefined && <AuthProblem error={problem} />}
      <Field {...bind(form.register('name'))} label={t('auth.name')} autoComplete="name" error={textOf('name')} autoFocus />
      <Field {...bind(form.register('email'))} label={t('auth.email')} type="email" autoComplete="username" error={textOf('email')} />
      <PasswordField {...bind(form.register('password'))} label={t('auth.password')} help={t('auth.passwordHelp')} autoComplete="new-password" error={textOf('password')} />
      {hasWorkspace && <Field {...bind(form.register('workspaceName'))} label={t('auth.workspace')} help={t('auth.workspaceHelp')} autoComplete="organization" error={textOf('workspaceName')} />}
      <Button type="submit" variant="contained" size="large" disabled={isSubmitting}>{act}</Button>
    </Stack>
  );
}
