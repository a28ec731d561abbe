/** Words that say little: a phrase is not looked for because of them alone. */
const common = new Set(
  'about again against alive ami als and any are auch been being but can could das dass day dem den der des did die dir does don ein eine einen elle eres est este estoy esto every for from get goes going gonna has hat have her him his how ich ils into ist its just las les like los make makes mas me mein mehr mich mir moi more much muito must myself need never nicht not nur our out para pas per piu por pour put que qui quiero sei ser she should soll sollte son sono soy sur take tell tes than that the their them then there they thing this those toi too tous tout todo todos tutti una und une uns vais vas veux voglio vou want was were werden what when which who why will with without would you your zum zur'.split(
    ' ',
  ),
);

/** What one of a phrase's alternatives must contain; null where nothing is known. */
type Landmarks = readonly string[] | null;

/**
 * Letters of which a text must contain at least one, within a word, for a regular expression to match it; null when there
 * are no such letters. Knows the syntax that phrases use.
 */
export function landmarksOf(source: string): Landmarks {
  let at = 0;

  function alternatives(): Landmarks {
    const all: Landmarks[] = [sequence()];
    while (source[at] === '|') {
      at += 1;
      all.push(sequence());
    }
    return all.some((one) => one === null) ? null : [...new Set(all.flatMap((one) => one ?? []))];
  }

  function sequence(): Landmarks {
    let best: Landmarks = null;
    let letters = '';
    const take = (found: Landmarks) => {
      if (found !== null && worth(found) > worth(best)) best = found;
    };
    const endRun = () => {
      for (const word of letters.split(/[^a-zа-я0-9]+/u)) take([word]);
      letters = '';
    };
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const atom = nextAtom();
      const times = quantifier();
      if (typeof atom === 'string' && times === '') letters += atom;
      else {
        endRun();
        if (typeof atom !== 'string' && !/^(?:[?*]|\{0)/u.test(times)) take(atom);
      }
    }
    endRun();
    return best;
  }

  /** A letter, or what a group must contain. */
  function nextAtom(): string | Landmarks {
    const sign = source[at] ?? '';
    at += 1;
    if (sign === '\\') {
      const escaped = source[at] ?? '';
      at += 1;
      return /[a-z]/iu.test(escaped) ? null : ' ';
    }
    if (sign === '[') {
      at = source.indexOf(']', at) + 1;
      return null;
    }
    if (sign === '(') {
      const kind = /^\?(?:[:=!]|<[=!])/u.exec(source.slice(at, at + 3))?.[0] ?? '';
      at += kind.length;
      const within = alternatives();
      at += 1;
      return kind === '' || kind === '?:' ? within : null;
    }
    return /[.^$]/u.test(sign) ? null : sign;
  }

  function quantifier(): string {
    const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(source.slice(at, at + 8))?.[0] ?? '';
    at += found.length;
    return found;
  }

  return alternatives();
}

/** The rarer its commonest alternative seems, the better a landmark. */
function worth(landmarks: Landmarks): number {
  if (landmarks === null) return 0;
  return Math.min(...landmarks.map((word) => (word.length < 3 ? 0 : common.has(word) ? 1 : word.length)));
}
