import type { Kind, Level, Round } from './guide/schema/vocabulary.ts';

/** How the guide's words are shown to readers. */
export const kindNames: Readonly<Record<Kind, string>> = {
  choice: 'Choice',
  recall: 'Say it',
  order: 'Put in order',
  predict: 'Predict the output',
  answer: 'Type the answer',
  spot: 'Spot the fault',
};
export const levelNames: Readonly<Record<Level, string>> = { junior: 'Junior', mid: 'Mid', senior: 'Senior' };
export const roundNames: Readonly<Record<Round, string>> = {
  recruiter: 'Recruiter call',
  coding: 'Coding',
  'deep-dive': 'Deep dive',
  troubleshooting: 'Troubleshooting',
  'system-design': 'System design',
  behavioural: 'Behavioural',
};

/** The address of a page of the site from its id, under the base path that the site is built for. */
export function addressOf(id: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return id === '' ? `${base}/` : `${base}/${id}/`;
}

/** `2026-11-22` as `22 November 2026`. */
export function dayOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** What a reference's link is called: the host and the last thing that its address names. */
export function referenceName(url: string): string {
  const { hostname, pathname, hash } = new URL(url);
  const file =
    pathname
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html?$/, '') ?? '';
  const last = hash === '' ? file : decodeURIComponent(hash.slice(1));
  return last === '' ? hostname : `${hostname}, ${last}`;
}
