import type { Extra as ExtraKind, Hair as HairKind } from './audience.ts';

/** Hair and hats from behind, on a head of 20 by 24 centred on (60, 52). */
const hairPaths: Record<HairKind, string> = {
  bun: 'M38 54C36 26 84 26 82 54C82 68 76 74 60 74S38 68 38 54ZM60 10a11 11 0 1 1-.1 0Z',
  curls:
    'M60 20c8-6 18 0 18 7c9 1 12 11 7 17c6 6 3 16-5 17c-1 9-11 13-20 9c-9 4-19 0-20-9c-8-1-11-11-5-17c-5-6-2-16 7-17c0-7 10-13 18-7Z',
  crop: 'M39 52C38 24 82 24 81 52C81 60 78 64 74 66H46C42 64 39 60 39 52Z',
  bob: 'M36 56C32 20 88 20 84 56C85 68 86 76 84 82H36C34 76 35 68 36 56Z',
  ponytail:
    'M39 52C38 24 82 24 81 52C81 62 70 68 66 68C72 84 68 98 60 108C53 98 48 84 54 68C50 68 39 62 39 52Z',
  beanie: 'M38 50C37 20 83 20 82 50ZM36 48H84V58H36ZM60 15a6 6 0 1 1-.1 0Z',
  fedora:
    'M24 47C40 41 80 41 96 47C90 54 76 55 60 55S30 54 24 47ZM42 45C41 26 46 20 60 23C74 20 79 26 78 45Z',
  balding: 'M38 52C38 46 40 44 42 44C44 56 76 56 78 44C80 44 82 46 82 52C82 66 76 71 60 71S38 66 38 52Z',
  long: 'M37 54C34 20 86 20 83 54C84 76 88 92 86 104C72 110 48 110 34 104C32 92 36 76 37 54Z',
  quiff:
    'M39 54C38 34 42 30 46 24C54 12 74 12 80 22C74 22 80 30 81 54C80 62 77 66 73 67H47C43 66 40 62 39 54Z',
  headscarf:
    'M35 56C31 18 89 18 85 56C86 72 92 82 96 92C80 84 40 84 24 92C28 82 34 72 35 56ZM60 76L70 104H50Z',
  plaits:
    'M39 52C38 24 82 24 81 52C82 60 84 64 83 70C88 78 86 96 82 108C76 98 75 84 77 72C68 68 52 68 43 72C45 84 44 98 38 108C34 96 32 78 37 70C36 64 38 60 39 52Z',
};

export function Hair({ hair }: { hair: HairKind }) {
  return <path className="head-hair" d={hairPaths[hair]} />;
}

/** What they wear. */
const extraPaths: Partial<Record<ExtraKind, string>> = {
  scarf: 'M42 78C50 84 70 84 78 78C82 84 82 92 78 96C66 100 54 100 42 96C38 92 38 84 42 78Z',
  collar: 'M46 82L60 96L74 82L80 92L64 106H56L40 92Z',
  hood: 'M36 84C30 100 46 108 60 108S90 100 84 84C76 92 44 92 36 84Z',
  straps: 'M38 90L44 120H52L46 87ZM82 90L76 120H68L74 87Z',
};

export function Extra({ extra }: { extra: ExtraKind }) {
  const path = extraPaths[extra];
  if (path) return <path className="head-extra" d={path} />;
  if (extra === 'headphones') {
    return <path className="head-wire" d="M38 56C34 18 86 18 82 56M38 50v14M82 50v14" />;
  }
  if (extra === 'earrings') return <path className="head-gold" d="M38 64v7M82 64v7" />;
  return null;
}
