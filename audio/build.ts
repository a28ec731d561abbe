import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';

const here = import.meta.dirname;
await bundle('audio', 'src/main.ts', 'improv-olympics-audio');
// Cloud Run builds from what it is given: `gcloud run deploy --source audio/lib`.
await copyFile(join(here, 'Dockerfile'), join(here, 'lib/Dockerfile'));
