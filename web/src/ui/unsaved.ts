import { useEffect } from 'react';

type Asker = (leave: () => void) => void;

const edited = new Set<symbol>();
let asker: Asker | undefined;

/** While true, leaving the page asks first. */
export function useUnsaved(isEdited: boolean): void {
  useEffect(() => {
    if (!isEdited) return undefined;
    const form = Symbol('form');
    edited.add(form);
    return () => void edited.delete(form);
  }, [isEdited]);
}

export function hasUnsaved(): boolean {
  return edited.size > 0;
}

/** What was edited is given up on purpose. */
export function forgetUnsaved(): void {
  edited.clear();
}

/** Does it at once, or after the person agrees to lose what they edited. */
export function leaveFor(act: () => void): void {
  if (hasUnsaved() && asker !== undefined) asker(act);
  else act();
}

/** Names who asks; one at a time. */
export function askBy(ask: Asker): () => void {
  asker = ask;
  return () => {
    asker = undefined;
  };
}
