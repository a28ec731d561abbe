import { bundle } from '../bundle.ts';

await bundle('functions', { index: 'src/index.ts' }, 'improv-olympics-functions');
