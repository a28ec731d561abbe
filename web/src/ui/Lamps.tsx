import './lamps.css';

/** One lamp for every ten points. */
const lamps = 10;

/** A score as a row of lamps, for the eye; the number stands beside it. @param score 0 to 100 */
export function Lamps({ score }: { score: number }) {
  return (
    <span className="lamps" aria-hidden="true">
      {Array.from({ length: lamps }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ten lamps in a row, never reordered.
        <i key={index} data-lit={score >= (index + 1) * 10 - 5} />
      ))}
    </span>
  );
}
