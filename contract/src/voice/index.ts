export * from './closeCodes.ts';
export * from './frames.ts';
export * from './fromPlayer.ts';
export * from './fromService.ts';
export * from './limits.ts';
