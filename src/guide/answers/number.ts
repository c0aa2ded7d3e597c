/** What one of a unit is in the first unit of its family: seconds, bytes, or parts of a hundred. */
const families = [
  { s: 1, ms: 1e-3, us: 1e-6, min: 60, h: 3600, d: 86_400 },
  { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
  { '%': 1 },
].map((family) => new Map(Object.entries(family)));

/** Other ways to write a unit, in lower case. */
// prettier-ignore
const aliases = new Map(Object.entries({
  sec: 's', secs: 's', second: 's', seconds: 's', msec: 'ms', millisecond: 'ms', milliseconds: 'ms', µs: 'us', μs: 'us',
  m: 'min', mins: 'min', minute: 'min', minutes: 'min', hr: 'h', hrs: 'h', hour: 'h', hours: 'h', day: 'd', days: 'd',
  b: 'B', byte: 'B', bytes: 'B', kb: 'kB', mb: 'MB', gb: 'GB', kib: 'KiB', mib: 'MiB', gib: 'GiB',
  percent: '%', 'per cent': '%',
}));

/** Times of several units: `1 h 30 min`, `43m 12s`. */
const COMPOUND = /^(?:[\d.,]+\s*(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\s*){2,}$/i;

/**
 * Reads a typed number, with or without its unit, as a value in `unit`.
 *
 * `1,000`, `1 000`, `1_000` and `1e3` are the same; a comma that divides no thousands is a decimal comma, as in `0,125`.
 * A unit of the same family is converted, and `43m 12s` is added up; without a unit the number is in `unit` already.
 *
 * @returns nothing when the text is not a number, or its unit is of another family
 */
export function readNumber(answer: string, unit?: string): number | undefined {
  const text = answer
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/\.$/, '');
  const parts = COMPOUND.test(text) ? (text.match(/[\d.,]+\s*[a-z]+/gi) ?? []) : [text];
  const values = parts.map((part) => readPart(part, unit));
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value));
}

function readPart(part: string, unit: string | undefined): number | undefined {
  const match = /^([+-]?)\s*((?:\d|\.\d)[\d.,_\s]*?)(e[+-]?\d+)?\s*([a-zµμ%][a-z ]*)?$/iu.exec(part);
  if (!match) return undefined;
  const [, sign = '', digits = '', exponent = '', typed] = match;
  const value = Number(sign + plainDigits(digits) + exponent);
  if (Number.isNaN(value)) return undefined;
  return typed === undefined ? value : convert(value, typed.trim(), unit);
}

/** Digits as JavaScript reads them; blanks, commas and underscores may divide thousands. */
function plainDigits(digits: string): string {
  const joined = digits.trim();
  if (/^[1-9]\d{0,2}(?:([,_\s])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(joined)) return joined.replace(/[,_\s]/g, '');
  if (/^\d+(?:_\d+)+$/.test(joined)) return joined.replaceAll('_', '');
  return /^\d+,\d+$/.test(joined) ? joined.replace(',', '.') : /[\s,_]/.test(joined) ? 'none' : joined;
}

function convert(value: number, typed: string, unit: string | undefined): number | undefined {
  // `Mb` and `Gb` are bits, whoever typed `mb` was in a hurry.
  if (unit === undefined || /^[KMG]i?b$/.test(typed)) return undefined;
  const lower = typed.toLowerCase();
  const names = [typed, aliases.get(lower) ?? lower];
  for (const family of families) {
    const own = names.map((name) => family.get(name)).find((factor) => factor !== undefined);
    const wanted = family.get(unit);
    if (own !== undefined && wanted !== undefined) return (value * own) / wanted;
  }
  return undefined;
}

/**
 * Whether two typed numbers are the same value.
 *
 * @param tolerance the largest difference that still counts as equal, in `unit`; without it, a rounding error's worth
 */
export function sameNumber(a: string, b: string, unit?: string, tolerance?: number): boolean {
  const x = readNumber(a, unit);
  const y = readNumber(b, unit);
  if (x === undefined || y === undefined) return false;
  return Math.abs(x - y) <= (tolerance ?? 0) + 1e-9 * Math.abs(y);
}
