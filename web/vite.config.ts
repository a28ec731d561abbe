import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Two builds of one app. `vite build`: production, configured at run time by Hosting's `/__/firebase/init.json`.
 * `vite build --mode emulator --outDir dist-local`: for the local stack, with its one-click accounts.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Fonts and pictures stay files: the content security policy has no room for data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
