import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appCheckKeyPlugin } from './appCheckKey.ts';
import { pagePolicyPlugin } from './pagePolicy.ts';

/** The two files that the speech model runs on; their package doesn't let them be imported by name. */
const ort = join(
  dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm')),
  'ort-wasm-simd-threaded.$1',
);

/**
 * Two builds of one app. `vite build`: production, configured at run time by Hosting's `/__/firebase/init.json`; built for a
 * project (`GCLOUD_PROJECT`, as a deploy does), it connects to that project's voice service alone.
 * `vite build --mode emulator --outDir dist-local`: for the local stack, with its one-click accounts.
 */
export default defineConfig({
  plugins: [
    react(),
    pagePolicyPlugin(process.env.GCLOUD_PROJECT),
    appCheckKeyPlugin(process.env.GCLOUD_PROJECT),
  ],
  resolve: { alias: [{ find: /^ort\.(mjs|wasm)(?=\?url$)/, replacement: ort }] },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files: the content security policy has no room for data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
