export * from './library/index.ts';
export * from './mechanics/index.ts';
export { choose, draw, seededRandom } from './random.ts';
