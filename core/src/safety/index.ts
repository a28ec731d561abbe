export { hasMachine, type LeakWatch, watchForLeaks } from './leak.ts';
export { maskPersonalData } from './mask.ts';
export { type SanitizedText, sanitizePlayerText, sanitizeSetting } from './sanitizePlayerText.ts';
export {
  type CastScreening,
  type Harm,
  type Screening,
  screenCastAnswer,
  screenCastText,
  screenPlayerLine,
} from './screen.ts';
export { steeringNote } from './steering.ts';
export { type StreamScreen, screenStream } from './stream.ts';
export { warmUpScreens } from './warmUp.ts';
