/** One `allow` of a rules file: where it holds, what it allows, and under which condition. */
export interface Allow {
  /** The paths of the `match` blocks around it, joined. */
  readonly path: string;
  readonly methods: readonly string[];
  /** As written; `true` for an `allow` without one. */
  readonly condition: string;
}

/**
 * Reads the little of the rules language that a file which denies everything needs.
 * @throws on anything else, functions and `let` among it: rules that use those need another kind of test
 */
export function readRules(text: string): { services: string[]; allows: Allow[] } {
  const rest = new Reader(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ' '));
  rest.take(/rules_version\s*=\s*(['"])2\1\s*;/, 'rules_version');
  const services: string[] = [];
  const allows: Allow[] = [];
  const block = (path: string): void => {
    rest.take(/\{/, 'an opening brace');
    while (!rest.takes(/\}/)) {
      const match = rest.takes(/match\s+(\/\S+)(?=\s*\{)/);
      const allow = match
        ? null
        : rest.takes(/allow\s+([a-z]+(?:\s*,\s*[a-z]+)*)\s*(?::\s*if\s+([^;{}]+?)\s*)?;/);
      if (match) block(path + match[1]);
      else if (allow)
        allows.push({ path, methods: (allow[1] ?? '').split(/\s*,\s*/), condition: allow[2] ?? 'true' });
      else rest.fail('`match`, `allow` or the end of the block');
    }
  };
  while (!rest.isEmpty()) {
    const service = rest.take(/service\s+([\w.]+)/, 'a service');
    services.push(service[1] ?? '');
    block('');
  }
  return { services, allows };
}

class Reader {
  #text: string;

  constructor(text: string) {
    this.#text = text.trim();
  }

  isEmpty(): boolean {
    return this.#text === '';
  }

  /** Takes what stands next, if it is this. */
  takes(pattern: RegExp): RegExpExecArray | null {
    const found = new RegExp(`^(?:${pattern.source})`).exec(this.#text);
    if (found) this.#text = this.#text.slice(found[0].length).trim();
    return found;
  }

  take(pattern: RegExp, what: string): RegExpExecArray {
    return this.takes(pattern) ?? this.fail(what);
  }

  fail(expected: string): never {
    throw new Error(`expected ${expected} before: ${this.#text.slice(0, 60)}`);
  }
}
