import type { TFunction } from 'i18next';
import type { Overview, Status } from '@/api/types';

/** The one sentence: how the whole is, then the day's conversations and questions without an answer. */
export function headline(t: TFunction, overview: Overview | undefined, status: Status | undefined): string {
  const health = status === undefined ? [] : [t(`dashboard.overall.${status.overall}`)];
  return [...health, ...(overview === undefined ? [] : [day(t, overview)])].join(' ').replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

function day(t: TFunction, { conversationsToday, unansweredToday }: Overview): string {
  if (conversationsToday === 0) return t('dashboard.quiet');
  const conversations = t('dashboard.conversations', { count: conversationsToday });
  const questions = unansweredToday === 0 ? t('dashboard.allAnswered') : t('dashboard.questions', { count: unansweredToday });
  return t('dashboard.day', { conversations, questions });
}
