// @vitest-environment jsdom
import type { Navigator } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasUnsaved, leaveFor } from '@/ui/unsaved';
import { guardArrows, guardLinks } from './guard-history';

vi.mock('@/ui/unsaved', () => ({ hasUnsaved: vi.fn(() => false), leaveFor: vi.fn() }));

const push = vi.fn<Navigator['push']>();
let navigator: Navigator;
let stop: () => void;

beforeEach(() => {
  push.mockReset();
  vi.mocked(leaveFor).mockReset();
  history.replaceState({ idx: 0 }, '', '/reglages');
  navigator = { push, replace: vi.fn(), go: vi.fn(), createHref: () => '' };
  const stops = [guardArrows(), guardLinks(navigator)];
  stop = () => stops.forEach((each) => each());
});
afterEach(() => stop());

it('asks before another page, and goes there once that is agreed', () => {
  navigator.push('/chatbots', null);
  expect(push).not.toHaveBeenCalled();
  vi.mocked(leaveFor).mock.calls[0]?.[0]();
  expect(push).toHaveBeenCalledWith('/chatbots', null, undefined);
});

it('asks nothing on the way to another state of the same page', () => {
  navigator.push({ pathname: '/reglages', search: '?q=a' }, null);
  expect(push).toHaveBeenCalledTimes(1);
  expect(leaveFor).not.toHaveBeenCalled();
});

it('turns an arrow of the browser back until the person has answered', () => {
  vi.mocked(hasUnsaved).mockReturnValue(true);
  const router = vi.fn();
  addEventListener('popstate', router);
  const go = vi.spyOn(history, 'go').mockImplementation(() => undefined);
  history.replaceState({ idx: -1 }, '', '/chatbots');
  dispatchEvent(new PopStateEvent('popstate', { state: { idx: -1 } }));
  expect(router).not.toHaveBeenCalled();
  expect(go).toHaveBeenLastCalledWith(1);
  history.replaceState({ idx: 0 }, '', '/reglages');
  dispatchEvent(new PopStateEvent('popstate', { state: { idx: 0 } }));
  expect(router).not.toHaveBeenCalled();
  vi.mocked(leaveFor).mock.calls[0]?.[0]();
  expect(go).toHaveBeenLastCalledWith(-1);
  history.replaceState({ idx: -1 }, '', '/chatbots');
  dispatchEvent(new PopStateEvent('popstate', { state: { idx: -1 } }));
  expect(router).toHaveBeenCalledTimes(1);
  removeEventListener('popstate', router);
});

it('keeps the tab from closing while something is edited', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  vi.mocked(hasUnsaved).mockReturnValue(false);
  expect(leave()).toBe(false);
  vi.mocked(hasUnsaved).mockReturnValue(true);
  expect(leave()).toBe(true);
});
