import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { listen } from '../../src/stored/listen.ts';

/** A document that tells of a change whenever a test wants. */
function aDocument() {
  const document = { listeners: 0, tell: (_: unknown) => {}, fail: (_: Error) => {} };
  const onSnapshot = (onNext: (snapshot: unknown) => void, onError: (error: Error) => void) => {
    document.listeners += 1;
    document.tell = onNext;
    document.fail = onError;
    return () => {
      document.listeners -= 1;
    };
  };
  return { document, reference: { onSnapshot } as unknown as DocumentReference };
}

describe('a watch', () => {
  it('breaks, and nothing else, when its listener throws', () => {
    const { document, reference } = aDocument();
    const lost: Error[] = [];
    let heard = 0;
    listen(
      reference,
      (snapshot: DocumentSnapshot) => {
        heard += 1;
        if ((snapshot as unknown) === 'junk') throw new Error('not readable');
      },
      (error) => lost.push(error),
    );
    document.tell('fine');
    expect(() => document.tell('junk')).not.toThrow();
    document.tell('fine');
    document.fail(new Error('and the server too'));
    expect(heard).toBe(2);
    expect(lost.map(({ message }) => message)).toEqual(['not readable']);
    expect(document.listeners).toBe(0);
  });

  it('says nothing once it has been ended', () => {
    const { document, reference } = aDocument();
    const lost: Error[] = [];
    const stop = listen(
      reference,
      () => lost.push(new Error('heard')),
      (error) => lost.push(error),
    );
    stop();
    document.tell('fine');
    document.fail(new Error('late'));
    expect(lost).toEqual([]);
  });

  it('is begun in one place alone: there is no other listener whose mistake could reach the process', () => {
    const root = join(import.meta.dirname, '../../..');
    const sources = ['core', 'audio', 'functions'].flatMap((folder) =>
      globSync(`${folder}/{src,bin}/**/*.ts`, { cwd: root }),
    );
    expect(sources.length).toBeGreaterThan(200);
    const listening = sources.filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('.onSnapshot('),
    );
    expect(listening).toEqual(['core/src/stored/listen.ts']);
  });
});
