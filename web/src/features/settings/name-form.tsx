import { zodResolver } from '@hookform/resolvers/zod';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import type { UseMutationResult } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { ProblemNotice } from '@/ui/problem-notice';
import { SaveBar } from '@/ui/save-bar';

const text = (key: FormText) => key;
const schema = z.object({ name: z.string().check(z.trim(), z.minLength(1, text('required')), z.maxLength(200, text('tooLong'))) });

type Props = { label: string; help?: string; name: string; autoComplete: string; save: UseMutationResult<unknown, Error, string> };

/** One name that can be changed: a person's or a workspace's. */
export function NameForm({ label, help, name, autoComplete, save }: Props) {
  const form = useForm({ resolver: zodResolver(schema), values: { name } });
  const { errors, isDirty } = form.formState;
  const { textOf, all } = useErrorTexts(errors);
  const submit = form.handleSubmit((values) => save.mutate(values.name, { onError: (error) => void showFieldProblems(error, ['name'], form.setError) }));
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
      {save.isError && all.length === 0 && <ProblemNotice error={save.error} />}
      <Field {...bind(form.register('name'))} label={label} help={help} error={textOf('name')} autoComplete={autoComplete} />
      <SaveBar isEdited={isDirty} isPending={save.isPending} isSaved={save.isSuccess} />
    </Stack>
  );
}
