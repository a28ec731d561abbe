/** Words that say little: a phrase is not looked for because of them alone. */
const common = new Set(
  'about again against alive ami als and any are auch been being but can could das dass day dem den der des did die dir does don ein eine einen elle eres est este estoy esto every for from get goes going gonna has hat have her him his how ich ils into ist its just las les like los make makes mas me mein mehr mich mir moi more much muito must myself need never nicht not nur our out para pas per piu por pour put que qui quiero sei ser she should soll sollte son sono soy sur take tell tes than that the their them then there they thing this those toi too tous tout todo todos tutti una und une uns vais vas veux voglio vou want was were werden what when which who why will with without would you your zum zur'.split(
    ' ',
  ),
);

/** A regular expression without alternatives at its top, and what a text must have for it to match. */
export interface Branch {
  readonly source: string;
  /** Of each of these sets of letters, a text has one within a word. The first is the rarest; there may be none. */
  readonly landmarks: readonly (readonly string[])[];
}

type Letters = readonly string[];

/** As many sets as make it unlikely that a harmless text has one of each. */
const most = 3;

/** The alternatives of a regular expression, one by one. Knows the syntax that phrases use. */
export function branchesOf(source: string): readonly Branch[] {
  let at = 0;
  const branches: Branch[] = [];
  do {
    const begin = at;
    const found = sequence();
    branches.push({
      source: source.slice(begin, at),
      landmarks: found.toSorted((one, other) => worth(other) - worth(one)).slice(0, most),
    });
    at += 1;
  } while (source[at - 1] === '|');
  return branches;

  /** What a group must contain; null where nothing is known. */
  function alternatives(): Letters | null {
    const all: (Letters | undefined)[] = [];
    do {
      all.push(sequence().toSorted((one, other) => worth(other) - worth(one))[0]);
      at += 1;
    } while (source[at - 1] === '|');
    return all.includes(undefined) ? null : [...new Set(all.flatMap((one) => one ?? []))];
  }

  function sequence(): Letters[] {
    const found: Letters[] = [];
    let letters = '';
    const take = (one: Letters) => {
      if (worth(one) > 0) found.push(one);
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
        if (atom !== null && typeof atom !== 'string' && !/^(?:[?*]|\{0)/u.test(times)) take(atom);
      }
    }
    endRun();
    return found;
  }

  /** A letter, or what a group must contain. */
  function nextAtom(): string | Letters | null {
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
      return kind === '' || kind === '?:' ? within : null;
    }
    return /[.^$]/u.test(sign) ? null : sign;
  }

  function quantifier(): string {
    const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(source.slice(at, at + 8))?.[0] ?? '';
    at += found.length;
    return found;
  }
}

/** The rarer its commonest alternative seems, the better a landmark. */
function worth(landmarks: Letters): number {
  return Math.min(...landmarks.map((word) => (word.length < 3 ? 0 : common.has(word) ? 1 : word.length)));
}
