import { crc32 } from 'node:zlib';

/*
 * Records on disk: one line each, `<crc32 of the JSON, eight hex digits> <JSON>`. A line that was cut off or damaged
 * fails its checksum.
 */

const checksumDigits = 8;
const newline = 0x0a;

export function encodeRecord(record: object): string {
  const json = JSON.stringify(record, plain);
  return `${checksum(json)} ${json}\n`;
}

/** The records of a file up to the first that is not whole. */
export interface ReadRecords {
  records: unknown[];
  /** Bytes up to the end of the last whole record. */
  goodBytes: number;
  /** Whether whole lines follow the first bad one, as after damage; a line merely cut off at the end is no damage. */
  damaged: boolean;
}

export function decodeRecords(file: Buffer): ReadRecords {
  const records: unknown[] = [];
  let start = 0;
  while (start < file.length) {
    const end = file.indexOf(newline, start);
    if (end < 0) return { records, goodBytes: start, damaged: false };
    const line = file.toString('utf8', start, end);
    const json = line.slice(checksumDigits + 1);
    if (line.slice(0, checksumDigits) !== checksum(json)) {
      return { records, goodBytes: start, damaged: end + 1 < file.length };
    }
    records.push(JSON.parse(json, fromPlain));
    start = end + 1;
  }
  return { records, goodBytes: start, damaged: false };
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(checksumDigits, '0');
}

/** Bytes as base64, and the numbers that JSON lacks as words. In wire values these stand under keys of their own. */
function plain(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const raw = this[key];
  if (raw instanceof Uint8Array) return Buffer.from(raw).toString('base64');
  if (typeof raw === 'number' && (!Number.isFinite(raw) || Object.is(raw, -0))) {
    return Object.is(raw, -0) ? '-0' : String(raw);
  }
  return value;
}

function fromPlain(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'bytesValue') return Buffer.from(value, 'base64');
  return key === 'doubleValue' ? Number(value) : value;
}
