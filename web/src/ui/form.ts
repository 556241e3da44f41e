import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldError, FieldErrors, FieldValues, Path, UseFormRegisterReturn, UseFormSetError } from 'react-hook-form';
import { Problem } from '@/api/problem';
import type texts from '@/i18n/fr.json';

/** A schema's message: a key under `form` in the texts. */
export type FormText = keyof (typeof texts)['form'];

/** A registered input as MUI takes it. */
export function bind({ ref, ...rest }: UseFormRegisterReturn) {
  return { ...rest, id: fieldId(rest.name), inputRef: ref };
}

/** The errors of a form in words, by field and all together. */
export function useErrorTexts<Values extends FieldValues>(errors: FieldErrors<Values>) {
  const { t } = useTranslation();
  const textOf = (name: string): string | undefined => words(t, (errors as Record<string, FieldError | undefined>)[name]);
  const all = Object.keys(errors).flatMap((name) => {
    const text = textOf(name);
    return text === undefined ? [] : [{ fieldId: fieldId(name), text }];
  });
  return { textOf, all };
}

/** Puts the server's validation errors by their fields; false when something is left to say elsewhere. */
export function showFieldProblems<Values extends FieldValues>(error: unknown, names: readonly Path<Values>[], setError: UseFormSetError<Values>): boolean {
  if (!(error instanceof Problem)) return false;
  const entries = Object.entries(error.errors);
  const known = entries.filter(([name]) => names.some((each) => each === lowerFirst(name)));
  known.forEach(([name, messages]) => setError(lowerFirst(name) as Path<Values>, { type: 'server', message: messages.join(' ') }));
  return known.length > 0 && known.length === entries.length;
}

function words(t: TFunction, error: FieldError | undefined): string | undefined {
  if (error?.message === undefined) return undefined;
  return error.type === 'server' ? error.message : t(`form.${error.message as FormText}`);
}

function fieldId(name: string): string {
  return `field-${name}`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
