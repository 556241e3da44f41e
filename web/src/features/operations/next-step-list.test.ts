import { expect, it } from 'vitest';
import type { Overview } from '@/api/types';
import { nextSteps } from './next-step-list';

const overview = (part: Partial<Overview>): Overview => ({
  conversationsToday: 0, questionsToday: 0, unansweredToday: 0, unanswered: [], chatbots: 1, conversations: 0, sources: { ready: 1, pending: 0, failed: 0 }, passages: 4, ...part,
});

it('begins by a chatbot', () => {
  expect(nextSteps(overview({ chatbots: 0, sources: { ready: 0, pending: 0, failed: 0 } }))).toEqual(['create']);
});

it('feeds a chatbot that knows nothing', () => {
  expect(nextSteps(overview({ sources: { ready: 0, pending: 0, failed: 0 } }))).toEqual(['feed']);
});

it('installs one that nobody has written to', () => {
  expect(nextSteps(overview({}))).toEqual(['install']);
});

it('looks at what could not be read first', () => {
  expect(nextSteps(overview({ sources: { ready: 1, pending: 0, failed: 2 } }))).toEqual(['repair', 'install']);
});

it('has nothing to say when all goes on', () => {
  expect(nextSteps(overview({ conversations: 3 }))).toEqual([]);
});
