import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** What the first page may load as JavaScript, gzipped, in bytes. */
const most = 200_000;

/** The modules a first page asks for beside the entry, by the ends of their names. */
const firstPages = {
  'sign-in': ['/i18n/fr.json', '/auth/sign-in-page.tsx'],
  dashboard: ['/i18n/fr.json', '/layout/app-layout.tsx', '/operations/dashboard-page.tsx'],
};

/** Weighs what a visitor waits for before the first page, and fails the build when it is too much. */
export function firstPageSize(): Plugin {
  return {
    name: 'socle-first-page',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const [page, modules] of Object.entries(firstPages)) {
        const size = weigh(bundle, modules);
        this.info(`${page}: ${(size / 1000).toFixed(1)} of ${most / 1000} kB of JavaScript, gzipped`);
        if (size > most) this.error(`The ${page} page loads ${size} bytes of JavaScript, gzipped; ${most} is the most. Load what it does not show at once later.`);
      }
    },
  };
}

function weigh(bundle: Rollup.OutputBundle, modules: string[]): number {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const starts = modules.map((end) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(end)));
    if (chunk === undefined) throw new Error(`No chunk holds ${end}.`);
    return chunk;
  });
  const loaded = new Set([...chunks.filter(({ isEntry }) => isEntry), ...starts]);
  // A set goes on to what is added while it is walked.
  for (const chunk of loaded) {
    for (const other of chunks) {
      if (chunk.imports.includes(other.fileName)) loaded.add(other);
    }
  }
  return [...loaded].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}
