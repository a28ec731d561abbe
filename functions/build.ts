import { bundle } from '../bundle.ts';

await bundle(import.meta.dirname, 'src/index.ts', 'improv-olympics-functions');
