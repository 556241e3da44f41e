// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isAllowed } from './me';

it('allows what the role holds and nothing else', () => {
  expect(isAllowed(['chatbots:read', 'chatbots:write'], 'chatbots:write')).toBe(true);
  expect(isAllowed(['chatbots:read'], 'chatbots:write')).toBe(false);
  expect(isAllowed([], 'chatbots:read')).toBe(false);
});
