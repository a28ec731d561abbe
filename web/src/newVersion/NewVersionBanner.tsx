import { useNewVersion } from './loadCode.ts';
import { newVersionMessages as texts } from './messages.ts';
import './newVersionBanner.css';

/** Offers the new version once a part of this one is gone from the server. */
export function NewVersionBanner() {
  const { available } = useNewVersion();
  return (
    <div role="status" className="new-version">
      {available && (
        <div className="new-version-offer">
          <p>{texts.offer}</p>
          <button type="button" className="button button--brass" onClick={() => window.location.reload()}>
            {texts.load}
          </button>
          <button
            type="button"
            className="button button--plain"
            onClick={() => useNewVersion.setState({ available: false })}
          >
            {texts.later}
          </button>
        </div>
      )}
    </div>
  );
}
