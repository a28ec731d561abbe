// Asks the Room one thing in a process of its own, with whatever models its environment names, and prints what came.
import { connectModels, modelEnvironment } from '@improv/core';
import { z } from 'zod';

const models = connectModels(modelEnvironment(process.env));
const { value, usage } = await models.ask(
  'room',
  { instructions: 'Play.', parts: ['How is the house tonight?'] },
  z.object({ answer: z.string() }),
);
console.log(JSON.stringify({ source: models.source, value, usage }));
