interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
}
export const root: string;
export function bringPackagesUpToDate(say: (line: string) => void): Promise<void>;
export function installPending(
  wanted: Record<string, Entry> | undefined,
  installed: Record<string, Entry> | undefined,
  exists: (path: string) => boolean,
): boolean;
export function whyInstallFailed(output: string): string;
