// Makes src/api/schema.d.ts from openapi.json, which is the server's own description of its API.
//   npm run generate:api -w web [-- http://localhost:7400]   with an address, takes openapi.json from that server first
//   npm run check:api -w web                                 fails when the types are older than openapi.json
import { readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';
import { said } from './closed-words.mjs';

const documentFile = new URL('../openapi.json', import.meta.url);
const typesFile = new URL('../src/api/schema.d.ts', import.meta.url);
const [argument] = process.argv.slice(2);

if (argument === '--check') {
  if ((await types()) !== readFileSync(typesFile, 'utf8')) {
    console.error('src/api/schema.d.ts is stale: run npm run generate:api -w web.');
    process.exit(1);
  }
} else {
  if (argument !== undefined) await take(argument);
  writeFileSync(typesFile, await types());
}

async function take(address) {
  const response = await fetch(new URL('/openapi/v1.json', address));
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  writeFileSync(documentFile, `${JSON.stringify(await response.json(), null, 2)}\n`);
}

async function types() {
  const document = said(JSON.parse(readFileSync(documentFile, 'utf8')));
  return `// Generated from openapi.json by npm run generate:api -w web.\n${astToString(await openapi(document, { alphabetize: true }))}`;
}
