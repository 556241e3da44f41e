// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { askBy, forgetUnsaved, hasUnsaved, leaveFor, useUnsaved } from './unsaved';

it('knows what is edited until it is saved or its form is gone', () => {
  const form = renderHook(({ isEdited }) => useUnsaved(isEdited), { initialProps: { isEdited: true } });
  const other = renderHook(() => useUnsaved(true));
  form.rerender({ isEdited: false });
  expect(hasUnsaved()).toBe(true);
  other.unmount();
  expect(hasUnsaved()).toBe(false);
});

it('asks only while something is edited', () => {
  const ask = vi.fn();
  const act = vi.fn();
  const done = askBy(ask);
  leaveFor(act);
  expect(act).toHaveBeenCalledTimes(1);
  renderHook(() => useUnsaved(true));
  leaveFor(act);
  expect(ask).toHaveBeenCalledWith(act);
  expect(act).toHaveBeenCalledTimes(1);
  forgetUnsaved();
  done();
});
