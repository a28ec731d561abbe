import { Component, type ReactNode } from 'react';
import { Notice } from '../theatre/Notice.tsx';

/** What is left when a screen breaks: a sentence and a way on, never an empty page. */
export class Mishap extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="page">
        <Notice>
          <h1>A sandbag fell</h1>
          <p>Something broke on this side of the curtain. Your shows are safe: load the page again.</p>
          <div className="notice-actions">
            <button type="button" className="button button--ink" onClick={() => window.location.reload()}>
              Load the page again
            </button>
          </div>
        </Notice>
      </main>
    );
  }
}
