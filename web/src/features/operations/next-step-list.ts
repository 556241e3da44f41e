import type { Overview } from '@/api/types';

export type NextStep = 'create' | 'feed' | 'repair' | 'install';

/** What the state of things asks for, most needed first. */
export function nextSteps({ chatbots, sources, conversations }: Overview): NextStep[] {
  if (chatbots === 0) return ['create'];
  const hasSources = sources.ready + sources.pending + sources.failed > 0;
  const steps: NextStep[] = [];
  if (!hasSources) steps.push('feed');
  if (sources.failed > 0) steps.push('repair');
  if (hasSources && conversations === 0) steps.push('install');
  return steps;
}
