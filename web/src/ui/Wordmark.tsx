import './wordmark.css';

/** The marquee: the product's name in lights. */
export function Marquee() {
  return (
    <span className="marquee">
      <span className="marquee-line">Improv</span>{' '}
      <span className="marquee-line marquee-line--second">Olympics</span>
    </span>
  );
}
