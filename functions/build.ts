import { bundle } from '../bundle.ts';

await bundle('functions', 'src/index.ts', 'improv-olympics-functions');
