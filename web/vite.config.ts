import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstPageSize } from './vite-first-page';
import { icons } from './vite-icons';

const server = process.env.SOCLE_DEV_SERVER ?? 'http://localhost:7610';

export default defineConfig({
  plugins: [icons(), react(), firstPageSize()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2023',
    // A data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 400,
  },
  server: { port: 7612, proxy: { '/api': { target: server, ws: true }, '/widget': server, '/health': server } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test-setup.ts'], restoreMocks: true },
});
