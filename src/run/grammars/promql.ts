import { parser } from '@prometheus-io/lezer-promql';
import { each, lineAt, type Problem } from './grammar.ts';

/** PromQL by the grammar of Prometheus's own editor: queries divided by an empty line. It checks neither types nor the arguments of functions. */
export const promql = each((code) => {
  const problems: Problem[] = [];
  let start = 0;
  for (const query of code.split(/(?<=\n)\s*\n/)) {
    const offset = code.indexOf(query, start);
    start = offset + query.length;
    parser.parse(query.trimEnd()).iterate({
      enter: ({ type, from, to }) => {
        if (!type.isError) return;
        const found = query.slice(from, to).split('\n')[0] ?? '';
        const message = found === '' ? 'something is missing here' : `\`${found}\` is not expected here`;
        problems.push({ line: lineAt(code, offset + from), message });
      },
    });
  }
  return problems;
});
