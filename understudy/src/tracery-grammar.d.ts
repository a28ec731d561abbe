declare module 'tracery-grammar' {
  export type Modifier = (text: string) => string;
  export interface Grammar {
    addModifiers(modifiers: Readonly<Record<string, Modifier>>): void;
    flatten(pattern: string): string;
  }
  const tracery: {
    createGrammar(rules: Readonly<Record<string, string | readonly string[]>>): Grammar;
    /** For the whole module. @param chance 0 (included) to 1 (excluded) */
    setRng(chance: () => number): void;
  };
  export default tracery;
}
