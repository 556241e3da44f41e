/** Where to go once signed in: a page of the app, never another site. */
export function pathAfter(state: unknown, search: URLSearchParams): string {
  const wanted = isAfter(state) ? state.after : search.get('suite');
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

function isAfter(state: unknown): state is { after: string } {
  return typeof state === 'object' && state !== null && 'after' in state && typeof state.after === 'string';
}
