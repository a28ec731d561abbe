import { useCastSource } from './castSource.ts';
import './understudyBadge.css';

/** Says that no model is playing: the lines come from the local stand-in. */
export function UnderstudyBadge() {
  const { source } = useCastSource();
  if (source !== 'understudy') return null;
  return (
    <p className="understudy" title="No model is configured here: the local stand-in plays all parts.">
      Understudy on stage
    </p>
  );
}
