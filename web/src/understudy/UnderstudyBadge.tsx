import { useCastSource } from './castSource.ts';
import { understudyMessages } from './messages.ts';
import './understudyBadge.css';

/** Says that no model is playing: the lines come from the local stand-in. */
export function UnderstudyBadge() {
  const { source } = useCastSource();
  if (source !== 'understudy') return null;
  return (
    <p className="understudy" title={understudyMessages.explanation}>
      {understudyMessages.badge}
    </p>
  );
}
