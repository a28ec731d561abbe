import { bundle } from '../bundle.ts';

await bundle(import.meta.dirname, { index: 'src/index.ts' }, 'improv-olympics-functions');
