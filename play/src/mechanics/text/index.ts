export * from './excerpt.ts';
export * from './letters.ts';
export * from './questions.ts';
export * from './sentences.ts';
export * from './suggested.ts';
export * from './words.ts';
