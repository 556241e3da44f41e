export const periods = ['all', 'today', 'week', 'month'] as const;
export type Period = (typeof periods)[number];
export type Filter = { chatbotId: string; period: Period; text: string; isUnanswered: boolean };

/** The filter as the address has it. */
export function readFilter(search: URLSearchParams): Filter {
  return {
    chatbotId: search.get('chatbot') ?? '',
    period: periods.find((period) => period === search.get('periode')) ?? 'all',
    text: search.get('q') ?? '',
    isUnanswered: search.get('sans-reponse') === '1',
  };
}

/** The address of a filter; what is at its default is left out. */
export function writeFilter({ chatbotId, period, text, isUnanswered }: Filter): URLSearchParams {
  return new URLSearchParams({
    ...(chatbotId !== '' && { chatbot: chatbotId }),
    ...(period !== 'all' && { periode: period }),
    ...(text.trim() !== '' && { q: text.trim() }),
    ...(isUnanswered && { 'sans-reponse': '1' }),
  });
}

export function isFiltered(filter: Filter): boolean {
  return writeFilter(filter).size > 0;
}

/** The filter as the server takes it; days begin at the reader's midnight. */
export function toQuery({ chatbotId, period, text, isUnanswered }: Filter, now = new Date()) {
  const from = startOf(period, now);
  return {
    ...(chatbotId !== '' && { chatbotId }),
    ...(from !== undefined && { from: from.toISOString() }),
    ...(text !== '' && { q: text }),
    ...(isUnanswered && { unanswered: true }),
  };
}

function startOf(period: Period, now: Date): Date | undefined {
  if (period === 'all') return undefined;
  const daysBack = { today: 0, week: 6, month: 29 }[period];
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack);
}
