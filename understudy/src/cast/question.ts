import type { Token } from '../language/tokens.ts';

/** What a question asks for. */
export interface Question {
  readonly asks:
    | 'yes-or-no'
    | 'choice'
    | 'where'
    | 'who'
    | 'who-are-you'
    | 'name'
    | 'why'
    | 'why-not'
    | 'what'
    | 'what-inside'
    | 'what-to-do'
    | 'when'
    | 'how'
    | 'how-many'
    | 'how-are-you'
    | 'remember'
    | 'story'
    | 'any';
  /** The short answer to a question of yes or no: "I did", "it is". */
  readonly yes: string | null;
  /** The question's own tokens. */
  readonly tokens: readonly Token[];
}

const auxiliaries = new Set(
  'do does did is are was were am have has had can could will would shall should may might must'.split(' '),
);
const turnedSubjects: Readonly<Record<string, string>> = {
  you: 'I',
  i: 'you',
  we: 'we',
  he: 'he',
  she: 'she',
  it: 'it',
  they: 'they',
  this: 'it',
  that: 'it',
  there: 'there',
  these: 'they',
  those: 'they',
};
const asksWord = new Set(['who', 'what', 'where', 'when', 'why', 'how', 'which', 'whose']);

/** What the last question among some sentences asks for; null when none asks. */
export function askedFor(sentences: readonly (readonly Token[])[]): Question | null {
  // "Hello? I rang the bell." asks nothing.
  const longer = sentences.some((sentence) => sentence.length > 2);
  const asking = sentences
    .filter((sentence) => isQuestion(sentence) && !(longer && sentence.length <= 2))
    .at(-1);
  return asking ? classify(asking) : null;
}

function isQuestion(sentence: readonly Token[]): boolean {
  const text = sentence.map(({ low }) => low).join(' ');
  // "What if it is the penguin?", "we could use the piano?", "you will come, will you not?": offers in the dress of a question.
  if (
    /^(?:and |but |so |well ,? ?)*(?:what if|how about|what about|maybe|perhaps|we (?:could|should|can|might))\b/.test(
      text,
    )
  )
    return false;
  if (
    /, (?:are|is|am|do|does|did|will|would|can|could|have|has|was|were|should)(?: not)? (?:you|we|it|they|he|she|i|there)(?: not)? \?$/.test(
      text,
    )
  )
    return false;
  if (/, (?:right|yes|no|okay|ok) \?$/.test(text)) return false;
  if (sentence.some(({ value }) => value === '?')) return true;
  const [first, second] = sentence;
  if (/^(?:tell me (?:about|what|why|how|who|where|everything|the (?:story|truth)))\b/.test(text))
    return true;
  if (!first || !second || sentence.at(-1)?.value === '!') return false;
  if (asksWord.has(first.low)) return auxiliaries.has(second.low) && sentence.length > 2;
  return (
    auxiliaries.has(first.low) && second.low in turnedSubjects && first.low !== 'may' && sentence.length > 2
  );
}

function classify(tokens: readonly Token[]): Question {
  const text = tokens.map(({ low }) => low).join(' ');
  const as = (asks: Question['asks'], yes: string | null = null): Question => ({ asks, yes, tokens });
  if (/\b(?:your name|who do they call you|what do they call you)\b/.test(text)) return as('name');
  if (/\bwho are you\b|\bdo i know you\b/.test(text)) return as('who-are-you');
  if (
    /\bhow are you\b|\bhow do you feel\b|\bare you (?:ok|okay|alright|all right|fine)\b|\bhow is it going\b|\bhow have you been\b/.test(
      text,
    )
  ) {
    return as('how-are-you');
  }
  if (/\b(?:do|can|did) you (?:still )?remember\b|^(?:please )?remember (?:when|how|that|the)\b/.test(text))
    return as('remember');
  if (
    /^(?:please |so |and )?tell me (?:about|what|why|how|who|where|everything|the (?:story|truth))\b|\bwhat happened\b/.test(
      text,
    )
  )
    return as('story');
  if (
    /\bwhat (?:do|should|shall|can|will|are) (?:we|i)\b.*\b(?:do|doing)\b|\bwhat now\b|\bwhat is the plan\b|\bwhat is next\b/.test(
      text,
    )
  ) {
    return as('what-to-do');
  }
  if (/\bwhat (?:is|was|have you got|do you have) .*\b(?:in|inside|behind|under)\b/.test(text))
    return as('what-inside');
  if (/\bhow (?:many|much|long|old|far|often)\b/.test(text)) return as('how-many');
  if (/\bwhy\b.*\b(?:not|never)\b/.test(text)) return as('why-not');
  for (const word of ['why', 'where', 'when', 'who', 'whose', 'how', 'what', 'which'] as const) {
    const at = tokens.findIndex(({ low }) => low === word);
    if (at === -1 || (at > 3 && auxiliaries.has(tokens[0]?.low ?? ''))) continue;
    return as(word === 'whose' ? 'who' : word === 'which' ? 'any' : word);
  }
  const from = tokens.findIndex(({ low }) => auxiliaries.has(low));
  const auxiliary = tokens[from]?.low;
  const [said, verb] = tokens;
  if (auxiliary === undefined && said && verb?.pos === 'VERB' && said.low in turnedSubjects) {
    const subject = turnedSubjects[said.low] ?? 'it';
    const third = ['it', 'he', 'she'].includes(subject);
    const did = verb.low !== verb.lemma && !verb.low.endsWith('s');
    return as('yes-or-no', `${subject} ${did ? 'did' : third ? 'does' : 'do'}`);
  }
  if (auxiliary === undefined) return as('any');
  if (tokens.some(({ low }) => low === 'or')) return as('choice', null);
  const before = tokens[from - 1]?.low ?? '';
  // "You are laughing?" asks as "are you laughing?" does.
  const subject = before in turnedSubjects ? before : (tokens[from + 1]?.low ?? '');
  return as('yes-or-no', shortAnswer(auxiliary, subject));
}

function shortAnswer(auxiliary: string, subject: string): string | null {
  const turned = turnedSubjects[subject];
  if (turned === undefined) return null;
  if (turned === 'you' && ['can', 'could', 'may'].includes(auxiliary)) return 'you can';
  if (auxiliary === 'shall' || auxiliary === 'may') return null;
  const verb =
    turned === 'I' && ['are', 'am'].includes(auxiliary)
      ? 'am'
      : turned === 'I' && auxiliary === 'were'
        ? 'was'
        : turned === 'you' && auxiliary === 'am'
          ? 'are'
          : turned === 'you' && auxiliary === 'was'
            ? 'were'
            : auxiliary;
  return `${turned} ${verb}`;
}
