// Builds the widget into dist/: the loader as widget.js, the panel under a hashed name, and manifest.json with their sizes.
import { build, transform } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = import.meta.dirname;
const dist = join(folder, 'dist');

/** Gzipped bytes a page may pay: before the first click, and in all. */
const limits = { loader: 3_000, total: 15_000 };

const minifiedCss = {
  name: 'minified-css',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target: ['chrome105', 'firefox115', 'safari16.4'] });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const shared = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome105', 'firefox115', 'safari16.4'],
  plugins: [minifiedCss],
  outdir: dist,
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const panel = await build({
  ...shared,
  entryPoints: { panel: join(folder, 'src/panel/panel.ts') },
  entryNames: '[name]-[hash]',
  format: 'esm',
  metafile: true,
});
const panelFile = basename(Object.keys(panel.metafile.outputs)[0]);

await build({
  ...shared,
  entryPoints: { widget: join(folder, 'src/loader.ts') },
  format: 'iife',
  define: { PANEL_FILE: JSON.stringify(panelFile) },
});

const files = [];
for (const name of ['widget.js', ...(await readdir(dist)).filter((file) => file !== 'widget.js').sort()]) {
  const content = await readFile(join(dist, name));
  files.push({
    path: name === 'widget.js' ? '/widget.js' : `/widget/${name}`,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
  });
}
await writeFile(join(dist, 'manifest.json'), `${JSON.stringify({ files }, null, 2)}\n`);

const total = files.reduce((sum, file) => sum + file.gzip, 0);
for (const file of files) console.log(`${file.path}  ${file.bytes} bytes, ${file.gzip} gzipped`);
console.log(`before the first click ${files[0].gzip} of ${limits.loader}, in all ${total} of ${limits.total} bytes gzipped`);
if (files[0].gzip > limits.loader || total > limits.total) {
  console.error('The widget is over its size limit.');
  process.exitCode = 1;
}
