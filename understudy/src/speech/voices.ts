/** A voice as Flite makes it. */
export interface FliteVoice {
  readonly name: 'slt' | 'awb' | 'rms' | 'kal16';
  /** Factor on the pitch; `rms` does not take it. */
  readonly pitch: number;
  /** Factor on the length of every sound. */
  readonly stretch: number;
}

const as = (name: FliteVoice['name'], pitch = 1, stretch = 1): FliteVoice => ({ name, pitch, stretch });

/** Gemini's thirty prebuilt voices, each with the nearest that Flite's four can be made into. */
const voices: Readonly<Record<string, FliteVoice>> = {
  Achernar: as('slt', 1.02, 1.06),
  Achird: as('awb', 1.08),
  Algenib: as('rms', 1, 1.06),
  Algieba: as('awb', 0.94),
  Alnilam: as('rms', 1, 0.96),
  Aoede: as('slt', 1.1),
  Autonoe: as('slt', 1.16, 0.98),
  Callirrhoe: as('slt', 1.06, 1.04),
  Charon: as('rms'),
  Despina: as('slt', 1.14, 1.02),
  Enceladus: as('rms', 1, 1.1),
  Erinome: as('slt', 1.08, 0.96),
  Fenrir: as('awb', 0.86, 0.92),
  Gacrux: as('slt', 0.88, 1.06),
  Iapetus: as('awb', 1.02),
  Kore: as('slt', 0.96),
  Laomedeia: as('slt', 1.2, 0.94),
  Leda: as('slt', 1.28, 0.96),
  Orus: as('kal16', 1.15),
  Puck: as('awb', 1.16, 0.94),
  Pulcherrima: as('slt', 1.04, 0.94),
  Rasalgethi: as('kal16', 1.3),
  Sadachbia: as('awb', 1.22, 0.96),
  Sadaltager: as('kal16', 1.4, 0.98),
  Schedar: as('awb', 0.98, 1.04),
  Sulafat: as('slt', 0.92, 1.02),
  Umbriel: as('awb', 0.9, 1.06),
  Vindemiatrix: as('slt', 0.9, 1.1),
  Zephyr: as('slt', 1.22),
  Zubenelgenubi: as('kal16', 1.05, 1.04),
};

/** The voice when none is named: Gemini's own default. */
export const defaultVoice = 'Puck';

/** How a prebuilt voice sounds here; null for a name that Gemini does not have. Case does not count. */
export function voiceCalled(name: string): FliteVoice | null {
  const known = Object.keys(voices).find((own) => own.toLowerCase() === name.toLowerCase());
  return known ? (voices[known] ?? null) : null;
}
