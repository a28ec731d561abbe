import { Curtain, Valance } from './Curtain.tsx';
import { useProsceniumState } from './proscenium.ts';
import './proscenium.css';

/** The stage behind every page: one curtain for all of them, so that it opens and closes between pages. */
export function Proscenium() {
  const { open, light } = useProsceniumState();
  return (
    <div className="proscenium" data-scene={light !== null} style={light ?? undefined} aria-hidden="true">
      <div className="proscenium-wash" />
      <div className="proscenium-floor" />
      <Curtain open={open} />
      <Valance />
    </div>
  );
}
