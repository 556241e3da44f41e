import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

type IconSet = { icons: Record<string, { body: string }>; aliases?: Record<string, { parent: string }> };

/**
 * Resolves `icon:<name>` to the markup of one Material Symbols icon, so that the bundle holds
 * the few icons the app draws and no icon package reaches the browser.
 */
export function icons(): Plugin {
  const prefix = 'icon:';
  let set: IconSet | undefined;
  return {
    name: 'socle-icons',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      set ??= createRequire(import.meta.url)('@iconify-json/material-symbols/icons.json') as IconSet;
      const name = id.slice(prefix.length + 1);
      const body = set.icons[set.aliases?.[name]?.parent ?? name]?.body;
      const path = body === undefined ? undefined : /^<path fill="currentColor" d="([^"]+)"\/>$/.exec(body)?.[1];
      if (path === undefined) throw new Error(`No one-path icon is named ${name}.`);
      return `export default ${JSON.stringify(path)};`;
    },
  };
}
