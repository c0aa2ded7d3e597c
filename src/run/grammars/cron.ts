import { Cron } from 'croner';
import { each, type Problem } from './grammar.ts';

const nicknames = ['@reboot', '@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** A crontab, by croner: five fields or a nickname, and mostly a command after them; comments and variables stand on lines of their own. */
export const cron = each((code) =>
  code.split('\n').flatMap((text, index): Problem[] => {
    const line = index + 1;
    const entry = text.trim();
    if (entry === '' || entry.startsWith('#') || /^\w+\s*=/.test(entry)) return [];
    const [first = '', ...more] = entry.split(/\s+/);
    if (first.startsWith('@')) return nicknames.includes(first) ? [] : [{ line, message: `cron has no nickname \`${first}\`` }];
    const fields = [first, ...more].slice(0, 5);
    // Cron itself knows neither seconds nor the letters L, W, # and ? of its successors, which the library reads.
    const strange = fields.find((field) => !/^(?:[\d*,/-]|[a-z]{3})+$/i.test(field));
    if (strange !== undefined) return [{ line, message: `\`${strange}\` is no field of a crontab` }];
    try {
      const job = new Cron(fields.join(' '), { mode: '5-part', paused: true });
      return job.nextRun() ? [] : [{ line, message: 'this never runs' }];
    } catch (error) {
      return [{ line, message: error instanceof Error ? error.message : String(error) }];
    }
  }),
);
