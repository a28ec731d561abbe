export * from './library/index.ts';
export * from './mechanics/index.ts';
export { draw, seededRandom } from './random.ts';
