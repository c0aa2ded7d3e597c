/** What one of a unit is in the first unit of its family: seconds, bytes, or parts of a hundred. */
const families: readonly Readonly<Record<string, number>>[] = [
  { s: 1, ms: 1e-3, us: 1e-6, min: 60, h: 3600, d: 86_400 },
  { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
  { '%': 1 },
];

/** Other ways to write a unit, in lower case. */
const aliases: Readonly<Record<string, string>> = {
  sec: 's', secs: 's', second: 's', seconds: 's', msec: 'ms', millisecond: 'ms', milliseconds: 'ms',
  m: 'min', mins: 'min', minute: 'min', minutes: 'min', hr: 'h', hrs: 'h', hour: 'h', hours: 'h', day: 'd', days: 'd',
  b: 'B', byte: 'B', bytes: 'B', kb: 'kB', mb: 'MB', gb: 'GB', kib: 'KiB', mib: 'MiB', gib: 'GiB',
  percent: '%', 'per cent': '%',
}; // prettier-ignore

/**
 * Reads a typed number, with or without its unit, as a value in `unit`.
 *
 * `1,000`, `1 000`, `1_000` and `1e3` are the same; a comma that is not followed by three digits is a decimal comma.
 * A unit of the same family is converted; without a unit the number is taken to be in `unit` already.
 *
 * @returns nothing when the text is not a number, or its unit is of another family
 */
export function readNumber(answer: string, unit?: string): number | undefined {
  const match = /^([+-]?)([\d.,_\s\u202f]*\d|\d)(e[+-]?\d+)?\s*([a-z%][a-z% ]*)?\.?$/i.exec(answer.trim().replace(/\u2212/g, '-'));
  if (!match) return undefined;
  const [, sign = '', digits = '', exponent = '', typed] = match;
  const value = Number(sign + plainDigits(digits) + exponent);
  if (Number.isNaN(value)) return undefined;
  if (typed === undefined) return value;
  return convert(value, typed.trim(), unit);
}

function plainDigits(digits: string): string {
  const joined = digits.replace(/[\s_\u202f]/g, '');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(joined)) return joined.replaceAll(',', '');
  return /^\d+,\d+$/.test(joined) ? joined.replace(',', '.') : joined;
}

function convert(value: number, typed: string, unit: string | undefined): number | undefined {
  if (unit === undefined) return undefined;
  const from = families.some((family) => typed in family) ? typed : (aliases[typed.toLowerCase()] ?? typed);
  for (const family of families) {
    const a = family[from];
    const b = family[unit];
    if (a !== undefined && b !== undefined) return (value * a) / b;
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
  return Math.abs(x - y) <= (tolerance ?? 0) + 1e-9 * Math.max(1, Math.abs(y));
}
