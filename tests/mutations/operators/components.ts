import { bodyLines, inProse, nodesOf, told, withLines, withText, type Change, type Document, type Operator } from '../document.ts';

const isPage = ({ sort }: Document): boolean => sort === 'topic' || sort === 'part';

/** Replaces within lines of a page's body. */
function replacing(pattern: RegExp, put: string): (document: Document) => Change[] {
  return (document) =>
    isPage(document)
      ? bodyLines(document, pattern).map(({ line, text }) => withLines(document, line, 1, [text.replace(pattern, put)]))
      : [];
}

/** Puts lines above every paragraph of a page. */
function above(...put: readonly string[]): (document: Document) => Change[] {
  return (document) =>
    isPage(document)
      ? nodesOf(document, 'paragraph')
          .filter(({ position }) => position.start.column === 1 && document.lines[position.start.line - 2] === '')
          .map(({ position }) => ({
            ...withLines(document, position.start.line, 0, [...put, '']),
            to: position.start.line + put.length - 1,
          }))
      : [];
}

/** Changes links of any file by their source. */
function links(pattern: RegExp, put: string): (document: Document) => Change[] {
  return (document) =>
    nodesOf(document, 'link').flatMap(({ position }) => {
      const source = document.file.text.slice(position.start.offset, position.end.offset);
      return pattern.test(source) ? [withText(document, position.start.offset, position.end.offset, source.replace(pattern, put))] : [];
    });
}

export const components: readonly Operator[] = [
  told('component: unknown', replacing(/^<(SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/, '<Aside>')),
  told('component: misspelt', replacing(/^<Question /, '<Qestion ')),
  told('component: in lower case', replacing(/^<Question /, '<question ')),
  told('component: a property misspelt', replacing(/^<Question id=/, '<Question di=')),
  told('component: one property more', replacing(/^<Question id=/, '<Question open id=')),
  told('component: no id', replacing(/^<Question id="[^"]*"/, '<Question')),
  told('component: an empty id', replacing(/^<Question id="[^"]*"/, '<Question id=""')),
  told('component: an id with a blank', replacing(/^<Question id="/, '<Question id=" ')),
  told('component: an id without its part', replacing(/^<Question id="[^"/]*\//, '<Question id="')),
  told('component: an id with capitals', replacing(/^<Question id="python/, '<Question id="Python')),
  told('component: an id that does not exist', replacing(/^<Question id="([^"]*)"/, '<Question id="$1-2"')),
  told('component: an id as an expression', replacing(/^<Question id="([^"]*)"/, '<Question id={"$1"}')),
  told('component: a quote that is not closed', replacing(/^<Question id="([^"]*)"/, '<Question id="$1')),
  told('component: no slash at its end', replacing(/^<Question (.*) \/>$/, '<Question $1>')),
  told('component: no bracket at its end', replacing(/^<Question (.*) \/>$/, '<Question $1 /')),
  told('component: the closing tag is gone', (document) =>
    isPage(document) ? bodyLines(document, /^<\/\w+>$/).map(({ line }) => withLines(document, line, 1, [])) : [],
  ),
  told('component: the opening tag is gone', (document) =>
    isPage(document)
      ? bodyLines(document, /^<(?:SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/).map(({ line }) => withLines(document, line, 1, []))
      : [],
  ),
  told('component: closed as another', replacing(/^<\/(SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/, '</Question>')),
  told('component: closed without a slash', replacing(/^<\/(SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/, '<$1>')),
  told('component: no blank line behind the opening tag', (document) =>
    isPage(document)
      ? bodyLines(document, /^<(?:SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/).map(({ line }) => withLines(document, line + 1, 1, []))
      : [],
  ),
  told('component: no blank line before the closing tag', (document) =>
    isPage(document)
      ? bodyLines(document, /^<\/(?:SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/).map(({ line }) =>
          withLines(document, line - 1, 1, []),
        )
      : [],
  ),
  told('component: on one line with its text', (document) =>
    isPage(document)
      ? bodyLines(document, /^<(?:SeniorAdds|InterviewerAsks|CommonWrongAnswer)>$/).flatMap(({ line, text }) => {
          const inner = document.lines[line + 1] ?? '';
          return document.lines[line + 3] === text.replace('<', '</')
            ? [withLines(document, line, 5, [`${text}${inner}${text.replace('<', '</')}`])]
            : [];
        })
      : [],
  ),
  told('component: a question within a sentence', (document) =>
    isPage(document)
      ? bodyLines(document, /^<Question /).flatMap(({ line, text }) =>
          /^[A-Z]/.test(document.lines[line - 3] ?? '')
            ? [withLines(document, line - 2, 3, [`${document.lines[line - 3] ?? ''} ${text}`])]
            : [],
        )
      : [],
  ),
  told('component: embedded twice', (document) =>
    isPage(document)
      ? bodyLines(document, /^<Question /).map(({ line, text }) => ({
          ...withLines(document, line, 0, [text, '']),
          from: line,
          to: line + 2,
        }))
      : [],
  ),
  told('component: the question is no longer embedded', (document) =>
    isPage(document)
      ? bodyLines(document, /^<Question /).map(({ line, text }) => {
          const [, part = '', name = ''] = /id="([^/"]+)\/([^"]+)"/.exec(text) ?? [];
          const folder = document.path.split('/').slice(0, 3).join('/');
          // What is wrong is that the question is met nowhere: it is told at the question, which may belong to any page.
          return { ...withLines(document, line, 1, []), also: part === '' ? [] : [{ path: `${folder}/questions/${name}.md`, line: 1 }] };
        })
      : [],
  ),
  told('MDX: an import', above("import Chart from './chart.js'")),
  told('MDX: an export', above('export const answer = 42')),
  told('MDX: an expression', above('{1 + 1}')),
  told('MDX: a comment', above('{/* note to self */}')),
  told('MDX: an HTML comment', above('<!-- note to self -->')),
  told('MDX: HTML', above('<div>', '', 'Text', '', '</div>')),
  told('MDX: a script', above('<script>alert(1)</script>')),
  told('MDX: a tag that is not closed', above('<br>')),
  told('MDX: an autolink', above('See <https://docs.python.org/3/>.')),
  told('MDX: a brace in a sentence', (document) => (isPage(document) ? inProse(document, / (?=[a-z]{4,} )/g, () => ' { ') : [])),
  told('MDX: a closing brace in a sentence', (document) => (isPage(document) ? inProse(document, / (?=[a-z]{4,} )/g, () => ' } ') : [])),
  told('MDX: a less-than sign in a sentence', (document) => (isPage(document) ? inProse(document, / (?=[a-z]{4,} )/g, () => ' <') : [])),
  told('heading: level 1', replacing(/^## /, '# ')),
  told('heading: two levels too low', replacing(/^## /, '#### ')),
  told('heading: no blank behind the hash', replacing(/^(##+) (?=[A-Z])/, '$1')),
  told('heading: seven hashes', replacing(/^##+ /, '####### ')),
  told('heading: empty', replacing(/^(##+) .*/, '$1 ')),
  told('heading: there twice', (document) =>
    isPage(document)
      ? bodyLines(document, /^## /).map(({ line, text }) => ({
          ...withLines(document, line, 0, [text, '', 'Text of it.', '']),
          to: line + 4,
        }))
      : [],
  ),
  told('link: a page that does not exist', links(/\]\((\/[a-z]+\/)[^)]*\)$/, ']($1no-such-page/)')),
  told('link: an anchor that does not exist', links(/\]\((\/[a-z-]+\/(?:[a-z-]+\/)?)[^)]*\)$/, ']($1#no-such-heading)')),
  told('link: no slash at its end', links(/\]\((\/[^)]*)\/\)$/, ']($1)')),
  told('link: a relative one', links(/\]\(\/[^)]*\)$/, '](../debugging/)')),
  told('link: a file of the content', links(/\]\((\/[a-z]+)\/([a-z-]+)\/[^)]*\)$/, ']($2.mdx)')),
  told('link: no secure address', links(/\]\(https:/, '](http:')),
  told('link: no scheme', links(/\]\(https:\/\//, '](')),
  told('link: a scheme with a slip', links(/\]\(https:\/\//, '](htps://')),
  told('link: a script', links(/\]\([^)]*\)$/, '](javascript:alert(1))')),
  told('link: nowhere', links(/\]\([^)]*\)$/, ']()')),
  told('link: no label', links(/^\[[^\]]*\]/, '[]')),
  told('link: a label that says nothing', links(/^\[[^\]]*\]/, '[here]')),
  told('link: the address as its label', links(/^\[[^\]]*\]\((https:[^)]*)\)$/, '[$1]($1)')),
  told('link: a blank between label and address', links(/\]\(/, '] (')),
  told('link: the bracket is not closed', links(/\]\(/, '(')),
  told('link: the parenthesis is not closed', links(/\)$/, '')),
  told('link: brackets and parentheses swapped', links(/^\[([^\]]*)\]\(([^)]*)\)$/, '($1)[$2]')),
  told('link: a reference that is not defined', links(/\]\([^)]*\)$/, '][nowhere]')),
  told('picture: no words', above('![](/curve.svg)')),
  told('picture: from elsewhere', above('![A curve](https://example.org/curve.svg)')),
  told('picture: beside the page', above('![A curve](curve.svg)')),
  told('picture: a file that does not exist', above('![A curve](/no-such-curve.svg)')),
];
