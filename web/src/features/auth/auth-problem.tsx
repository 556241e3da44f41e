import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';

/** The refusals of sign-in, in the words of someone trying to come in. */
export function AuthProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const text = error instanceof Problem ? expected(error, t) : undefined;
  if (text === undefined) return <ProblemNotice error={error} />;
  return <Notice tone="bad">{text}</Notice>;
}

function expected(problem: Problem, t: TFunction): string | undefined {
  if (problem.status === 429) return throttled(problem.retryAfter, t);
  if (problem.type === 'bad-credentials') return t('auth.badCredentials');
  if (problem.type === 'email-taken') return t('auth.emailTaken');
  return undefined;
}

function throttled(seconds: number | undefined, t: TFunction): string {
  if (seconds === undefined) return t('auth.throttled');
  const wait = seconds < 90 ? t('auth.seconds', { count: Math.ceil(seconds) }) : t('auth.minutes', { count: Math.ceil(seconds / 60) });
  return t('auth.throttledFor', { wait });
}
