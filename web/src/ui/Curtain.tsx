import { useId } from 'react';
import './curtain.css';

/** Widths of the folds, in hundredths of a panel: uneven, as cloth hangs. */
const widths = [9, 13, 8, 12, 10, 14, 8, 11, 15];
/** How far each fold's hem hangs below the highest one, in hundredths of the height. */
const hems = [1.4, 2.6, 0.6, 2.2, 1, 2.8, 0.4, 1.8, 2.4];

/** Two halves of velvet. Drawn in when `open`, leaving the legs at the sides. */
export function Curtain({ open }: { open: boolean }) {
  return (
    <div className="curtain" data-open={open} aria-hidden="true">
      <Panel side="left" />
      <Panel side="right" />
    </div>
  );
}

function Panel({ side }: { side: 'left' | 'right' }) {
  const id = useId();
  let x = 0;
  const folds = widths.map((width, index) => {
    const from = x;
    x += width;
    return { from, to: x, hem: 97 + (hems[index] ?? 1), cloth: index % 3 };
  });
  return (
    <svg className={`curtain-panel curtain-panel--${side}`} viewBox="0 0 100 100" preserveAspectRatio="none">
      <title>Curtain</title>
      <defs>
        {[0, 1, 2].map((cloth) => (
          <linearGradient key={cloth} id={`${id}-${cloth}`}>
            <stop className="velvet-shadow" offset="0" />
            <stop className="velvet-mid" offset={0.22 + cloth * 0.06} />
            <stop className="velvet-light" offset={0.46 + cloth * 0.07} />
            <stop className="velvet-mid" offset={0.7 + cloth * 0.04} />
            <stop className="velvet-shadow" offset="1" />
          </linearGradient>
        ))}
        <linearGradient id={`${id}-fall`} x1="0" y1="0" x2="0" y2="1">
          <stop className="fall-top" offset="0" />
          <stop className="fall-clear" offset="0.3" />
          <stop className="fall-clear" offset="0.72" />
          <stop className="fall-foot" offset="1" />
        </linearGradient>
      </defs>
      {folds.map(({ from, to, hem, cloth }) => (
        <path
          key={from}
          fill={`url(#${id}-${cloth})`}
          d={`M${from - 0.3} 0 H${to + 0.3} C${to + 0.8} 40 ${to - 0.6} 70 ${to + 0.3} ${hem - 1} Q${(from + to) / 2} ${hem + 1.6} ${from - 0.3} ${hem - 1} C${from + 0.6} 70 ${from - 0.8} 40 ${from - 0.3} 0Z`}
        />
      ))}
      <rect width="100" height="100" fill={`url(#${id}-fall)`} />
    </svg>
  );
}

/** The swagged border along the top of the stage, with its brass fringe. */
export function Valance() {
  const id = useId();
  return (
    <svg className="valance" aria-hidden="true">
      <title>Valance</title>
      <defs>
        <linearGradient id={`${id}-cloth`} x1="0" y1="0" x2="0" y2="1">
          <stop className="velvet-shadow" offset="0" />
          <stop className="velvet-mid" offset="0.45" />
          <stop className="velvet-light" offset="0.8" />
          <stop className="velvet-mid" offset="1" />
        </linearGradient>
        <pattern id={`${id}-swag`} width="148" height="96" patternUnits="userSpaceOnUse">
          <path d="M0 0H148V26C120 66 28 66 0 26Z" fill={`url(#${id}-cloth)`} />
          <path
            className="valance-crease"
            d="M4 6C34 40 114 40 144 6M2 14C32 54 116 54 146 14M34 0C54 18 94 18 114 0"
          />
          <path className="valance-fringe" d="M0 28C28 68 120 68 148 28" />
          <path className="valance-cord" d="M0 26C28 66 120 66 148 26" />
          <path className="valance-tassel" d="M0 20v34M148 20v34" />
        </pattern>
      </defs>
      <rect className="valance-cloth" width="100%" height="96" fill={`url(#${id}-swag)`} />
    </svg>
  );
}
