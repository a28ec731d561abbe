import { randomUUID } from 'node:crypto';
import { MediaModality } from '@google/genai';
import { UnderstudyBillLine } from '@improv/understudy/control';
import { z } from 'zod';
import { connectModels, modelEnvironment, type Usage } from '../../src/index.ts';
import type { Meter } from '../../src/models/meter.ts';
import type { ModelConfig } from '../../src/models/modelConfig.ts';
import type { VoicedModels } from '../../src/models/types.ts';
import { addUsage, liveUsageOf, usageOf } from '../../src/models/usage.ts';

const { UNDERSTUDY_URL } = process.env;
if (!UNDERSTUDY_URL) {
  throw new Error('UNDERSTUDY_URL is not set: these tests run against the local stack, see npm test');
}

/** Models by names of their own, so that the understudy's bill for them is theirs alone. */
export interface BilledModels {
  readonly models: VoicedModels;
  /** What the understudy says that they have used so far. */
  billed(): Promise<Usage>;
  /** As much as all tries so far might have cost. */
  most(): Usage;
}

/** @param casting how patient they are; as in life when absent */
export function billedModels(casting: Partial<ModelConfig> = {}): BilledModels {
  const id = randomUUID();
  const environment = modelEnvironment({
    UNDERSTUDY_URL,
    CAST_LIVE_MODEL: `live-${id}`,
    CAST_SPEECH_MODEL: `speech-${id}`,
  });
  const cast = Object.entries(environment.modelConfigs).map(
    ([part, one]) => [part, { ...one, ...casting, model: `${part}-${id}` }] as const,
  );
  const modelConfigs = Object.fromEntries(cast) as typeof environment.modelConfigs;
  const models = connectModels({ ...environment, modelConfigs });
  let most = addUsage();
  const noted = (meter: Meter | undefined): Meter => ({
    async begin(mostOfIt) {
      most = addUsage(most, mostOfIt);
      return (await meter?.begin(mostOfIt)) ?? (() => undefined);
    },
  });
  return {
    models: {
      ...models,
      stream: (part, prompt, sink, meter) => models.stream(part, prompt, sink, noted(meter)),
      ask: (part, prompt, schema, meter) => models.ask(part, prompt, schema, noted(meter)),
      speak: (text, role, meter) => models.speak(text, role, noted(meter)),
    },
    most: () => most,
    async billed() {
      const response = await fetch(`${UNDERSTUDY_URL}/control/bill`);
      const { lines } = z.object({ lines: z.array(UnderstudyBillLine) }).parse(await response.json());
      return addUsage(...lines.filter(({ model }) => model.endsWith(id)).map(usageIn));
    },
  };
}

function usageIn({ kind, model, textIn, audioIn, textOut, audioOut }: UnderstudyBillLine): Usage {
  if (kind !== 'live') {
    return usageOf(model, { promptTokenCount: textIn, candidatesTokenCount: textOut + audioOut });
  }
  return liveUsageOf(model, {
    promptTokenCount: textIn + audioIn,
    promptTokensDetails: [{ modality: MediaModality.TEXT, tokenCount: textIn }],
    responseTokenCount: audioOut,
  });
}

/** Has the understudy misbehave from now on. */
export async function addFaults(...faults: object[]): Promise<void> {
  const response = await fetch(`${UNDERSTUDY_URL}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`the understudy took no faults: ${await response.text()}`);
}
