/** What a unit measures, and how many of its base unit one of it is. */
export interface Unit {
  readonly measures: string;
  readonly factor: number;
}

/** The units of charts by what they measure, with the factor of each. Source: the documentation's list of supported units. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: {
    ns: 1e-9,
    µs: 1e-6,
    // The same letter as another character: Greek instead of the sign for micro.
    μs: 1e-6,
    us: 1e-6,
    ms: 1e-3,
    dtdurationms: 1e-3,
    clockms: 1e-3,
    timeticks: 1e-2,
    s: 1,
    dtdurations: 1,
    clocks: 1,
    m: 60,
    h: 3600,
    d: 86_400,
  },
  share: { percent: 0.01, percentunit: 1 },
  bytes: {
    bytes: 1,
    'bytes(IEC)': 1,
    decbytes: 1,
    'bytes(SI)': 1,
    kbytes: 2 ** 10,
    mbytes: 2 ** 20,
    gbytes: 2 ** 30,
    tbytes: 2 ** 40,
    pbytes: 2 ** 50,
    deckbytes: 1e3,
    decmbytes: 1e6,
    decgbytes: 1e9,
    dectbytes: 1e12,
    decpbytes: 1e15,
  },
  'bytes a second': {
    binBps: 1,
    Bps: 1,
    KiBs: 2 ** 10,
    MiBs: 2 ** 20,
    GiBs: 2 ** 30,
    TiBs: 2 ** 40,
    PiBs: 2 ** 50,
    KBs: 1e3,
    MBs: 1e6,
    GBs: 1e9,
    TBs: 1e12,
    PBs: 1e15,
  },
  'bits a second': {
    binbps: 1,
    bps: 1,
    Kibits: 2 ** 10,
    Mibits: 2 ** 20,
    Gibits: 2 ** 30,
    Tibits: 2 ** 40,
    Pibits: 2 ** 50,
    Kbits: 1e3,
    Mbits: 1e6,
    Gbits: 1e9,
    Tbits: 1e12,
    Pbits: 1e15,
  },
  counts: { cps: 1, cpm: 1 / 60 },
  operations: { ops: 1, opm: 1 / 60 },
  reads: { rps: 1, rpm: 1 / 60 },
  writes: { wps: 1, wpm: 1 / 60 },
};

const units = new Map(
  Object.entries(scales).flatMap(([measures, factors]) =>
    Object.entries(factors).map(([name, factor]): [string, Unit] => [name, { measures, factor }]),
  ),
);

/**
 * Whether two amounts are the same one in two units: 5000 ms and 5 s. Never where a unit is not known, or where they
 * measure different things.
 */
export function isSameAmount(old: number, oldUnit: string, now: number, newUnit: string): boolean {
  const [from, to] = [units.get(oldUnit), units.get(newUnit)];
  if (from === undefined || to === undefined || from.measures !== to.measures) return false;
  const [before, after] = [old * from.factor, now * to.factor];
  // Factors like 1/60 have no exact number.
  return Math.abs(before - after) <= 1e-9 * Math.max(Math.abs(before), Math.abs(after));
}
