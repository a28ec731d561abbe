/** A stored document, read field by field: missing fields and those of another type count as empty. */
export type Kept = Readonly<Record<string, unknown>>;

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partOf(kept: Kept, name: string): Kept | null {
  const value = kept[name];
  return isKept(value) ? value : null;
}

export function listOf(kept: Kept, name: string): Kept[] {
  const value = kept[name];
  return Array.isArray(value) ? value.filter(isKept) : [];
}

export function textOf(kept: Kept, name: string): string {
  const value = kept[name];
  return typeof value === 'string' ? value : '';
}

export function numberOf(kept: Kept, name: string): number {
  const value = kept[name];
  return typeof value === 'number' ? value : 0;
}
