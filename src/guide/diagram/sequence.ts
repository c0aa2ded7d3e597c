import { z } from 'zod';
import type { Complain } from './diagram.ts';
import type { Database } from './mermaid.ts';
import { linesOf, type Sequence, type Step } from './model.ts';

const message = z.object({
  type: z.number(),
  from: z.string().optional(),
  to: z.string().optional(),
  message: z.unknown(),
  activate: z.boolean().default(false),
});
const actor = z.object({ description: z.string() });
type Method = () => unknown;
const method = z.custom<Method>((value) => typeof value === 'function');
const sequenceData = z.object({ getMessages: method, getActors: method, LINETYPE: z.record(z.string(), z.number()) });

/** What a sequence diagram says. */
export function readSequence(db: Database, complain: Complain): Sequence {
  const { getMessages, getActors, LINETYPE } = sequenceData.parse(db);
  const names = new Map(Object.entries(LINETYPE).map(([name, type]) => [type, name]));
  const actors = z.map(z.string(), actor).parse(getActors.call(db));
  const messages = z.array(message).parse(getMessages.call(db));
  return {
    kind: 'sequence',
    actors: [...actors].map(([id, { description }]) => ({ id, lines: linesOf(description) })),
    steps: messages.flatMap((one) => {
      const name = names.get(one.type) ?? '';
      const step = readStep(name, one);
      if (!step) complainOf(name, one, complain);
      return step ?? [];
    }),
  };
}

const fix = 'Use `->>`, `-->>`, `Note over`, `activate`, `deactivate` and `rect`.';

/** `LOOP_START` is the word `loop` of a line, whose end needs no second complaint; the rest are arrows, from one to another. */
function complainOf(name: string, { from = '', to = from }: z.infer<typeof message>, complain: Complain): void {
  const [, word] = /^([A-Z]+)_START$/.exec(name) ?? [];
  if (word !== undefined) complain([word.toLowerCase()], `\`${word.toLowerCase()}\` is not drawn here.`, fix);
  else if (from !== '') complain([from, to], 'An arrow of this sort is not drawn here.', fix);
  else if (!/_(?:END|AND|ELSE|OPTION)$/.test(name)) complain([], `\`${name}\` is not drawn here.`, fix);
}

function readStep(name: string, { from = '', to = from, message: said }: z.infer<typeof message>): Step | undefined {
  const text = typeof said === 'string' ? linesOf(said).join('\n') : '';
  switch (name) {
    case 'SOLID':
    case 'DOTTED':
      return { kind: 'message', from, to, text, isDotted: name === 'DOTTED' };
    case 'NOTE':
      return { kind: 'note', from, to, text };
    case 'ACTIVE_START':
      return { kind: 'activate', actor: from };
    case 'ACTIVE_END':
      return { kind: 'deactivate', actor: from };
    case 'RECT_START':
      return { kind: 'band' };
    case 'RECT_END':
      return { kind: 'endBand' };
    default:
      return undefined;
  }
}
