import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** An import as it is written, and the file of `src/` that it leads to. */
interface Import {
  readonly specifier: string;
  readonly target: string | undefined;
  /** Gone when the program runs: `import type`. */
  readonly isType: boolean;
  /** Loaded when it is needed: `import()`. */
  readonly isLate: boolean;
}
interface Source {
  /** Relative to `src/`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|mjs|mdx|astro|css)$/.test(entry.name))
  .map((entry): Source => {
    const path = relative(join(root, 'src'), join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const text = readFileSync(join(root, 'src', path), 'utf8');
    return { path, text, imports: /\.(?:css|mdx)$/.test(path) ? [] : scriptsOf(path, text).flatMap((script) => importsOf(path, script)) };
  })
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const paths = new Set(sources.map(({ path }) => path));

/** The TypeScript of a file: all of it, or an Astro component's front matter and its scripts. */
function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  return [frontMatter, ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)];
}

function importsOf(path: string, script: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, isType: boolean, isLate = false): void => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    const [bare = ''] = node.text.split('?');
    found.push({ specifier: node.text, target: bare.startsWith('.') ? posix.join(dirname(path), bare) : undefined, isType, isLate });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, script, ts.ScriptTarget.Latest));
  return found;
}

/** The room of the house that a file stands in: its folder below `src/`, or the file itself. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

function inRoom(...rooms: readonly string[]): Source[] {
  return sources.filter(({ path }) => rooms.includes(roomOf(path)));
}

describe('the reading of this test', () => {
  test('finds the files, and every relative import leads to one', () => {
    expect(sources.length).toBeGreaterThan(100);
    const astray = sources.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => target !== undefined && !paths.has(target)).map(({ specifier }) => `${path} → ${specifier}`),
    );
    expect(astray).toEqual([]);
  });

  test('knows every way to import', () => {
    const script = `import a from './a.ts'; import type { B } from './b.ts'; import './c.css?url'; export * from './d.ts';
      type E = import('./e.ts').E; async function f() { await import('./f.ts'); }`;
    expect(importsOf('x/y.ts', script).map(({ target, isType, isLate }) => [target, isType, isLate])).toEqual([
      ['x/a.ts', false, false],
      ['x/b.ts', true, false],
      ['x/c.css', false, false],
      ['x/d.ts', false, false],
      ['x/f.ts', false, true],
    ]);
  });
});

/**
 * Who may know whom, by room. A room may always know itself. What stands directly in `src/` is small and shared: names,
 * addresses, the outline, the policy, the cache. `content.config.ts` and `content-loaders.ts` join Astro to the guide.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  guide: [],
  learn: [],
  store: ['learn'],
  run: ['guide', 'cache.ts'],
  prose: ['guide', 'cache.ts'],
  search: ['guide'],
  diagrams: ['guide'],
  share: ['cache.ts', 'site.ts'],
  markdown: ['guide'],
  styles: [],
  components: ['guide', 'learn', 'store', 'run', 'search', 'markdown', 'content-loaders.ts', 'labels.ts', 'outline.ts', 'site.ts'],
  layouts: ['components', 'share', 'styles', 'labels.ts', 'outline.ts', 'policy.ts', 'site.ts'],
  gallery: ['components', 'guide', 'learn', 'content-loaders.ts'],
  pages: ['gallery', 'layouts', 'components', 'guide', 'share', 'labels.ts', 'outline.ts', 'site.ts'],
  cli: ['guide', 'run', 'prose', 'cache.ts', 'policy.ts'],
  'content.config.ts': ['guide', 'content-loaders.ts'],
  'content-loaders.ts': ['guide', 'diagrams', 'dev'],
  dev: ['guide', 'prose', 'cache.ts'],
  'labels.ts': ['guide'],
  'cache.ts': [],
  'outline.ts': [],
  'policy.ts': ['components'],
  'site.ts': [],
};

describe('the arrows', () => {
  const rooms = [...new Set(sources.map(({ path }) => roomOf(path)))];

  test.each(rooms)('%s knows only whom it may', (room) => {
    expect(Object.keys(arrows)).toContain(room);
    const forbidden = inRoom(room).flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && ![room, ...(arrows[room] ?? [])].includes(roomOf(target)))
        .map(({ target }) => `${path} → ${target ?? ''}`),
    );
    expect(forbidden).toEqual([]);
  });

  test('guide and learn never meet', () => {
    for (const [one, other] of [
      ['guide', 'learn'],
      ['learn', 'guide'],
    ] as const) {
      // prettier-ignore
      expect(inRoom(one).filter(({ imports }) => imports.some(({ target }) => target?.startsWith(`${other}/`)))).toEqual([]);
    }
  });

  test('guide and learn know neither Astro nor an element', () => {
    const foreign = inRoom('guide', 'learn').flatMap(({ path, imports }) =>
      imports.filter(({ specifier }) => /^astro|^@astrojs|\.astro$|\.element\.ts$|\.css/.test(specifier)).map(({ specifier }) => `${path} → ${specifier}`),
    ); // prettier-ignore
    expect(foreign).toEqual([]);
  });

  test('no circle of imports exists when the program runs', () => {
    // Types are erased, and an `import()` waits until both sides are there.
    const next = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap(({ target, isType, isLate }) => (target === undefined || isType || isLate ? [] : [target]))]),
    ); // prettier-ignore
    expect(circles(next)).toEqual([]);
    expect(circles(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', []], ['d', ['a']]]))).toEqual(['a → b → d → a']); // prettier-ignore
  });
});

function circles(next: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

describe('where code runs', () => {
  /** The compiler takes its time on a busy machine. */
  const patient = { timeout: 60_000 };

  /** Names that files use and the language alone does not have, as TypeScript sees them without the libraries of page and server. */
  function foreignNames(files: readonly string[]): string[] {
    const program = ts.createProgram(
      files.map((path) => join(root, 'src', path)),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
        types: [],
        lib: ['lib.es2024.d.ts'],
        target: ts.ScriptTarget.ES2024,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      },
    );
    const found = ts.getPreEmitDiagnostics(program).flatMap(({ file, messageText }) => {
      const [, name] = /^Cannot find name '([^']+)'/.exec(ts.flattenDiagnosticMessageText(messageText, ' ')) ?? [];
      return name === undefined || !file ? [] : [`${relative(join(root, 'src'), file.fileName).replaceAll('\\', '/')}: ${name}`];
    });
    return [...new Set(found)].sort();
  }

  test('guide, learn and the words of the search need no page, and only the loader needs a disk', patient, () => {
    const pure = inRoom('guide', 'learn').map(({ path }) => path);
    const words = ['query', 'rank', 'vocabulary', 'records'].map((name) => `search/${name}.ts`);
    const found = foreignNames([...pure, ...words]).filter((name) => !name.endsWith(': URL'));
    expect(found).toEqual(['guide/load.ts: node:fs/promises', 'guide/load.ts: node:path']);
  });

  test('names of the page are found where they are', patient, () => {
    const found = foreignNames(['components/question/question.element.ts']);
    expect(found).toContain('components/question/question.element.ts: HTMLElement');
    expect(found).toContain('components/question/question.element.ts: document');
    expect(found).toContain('store/reviews.ts: indexedDB');
  });

  test('learn is told the time and rolls no dice', () => {
    const impure = inRoom('learn').filter(({ text }) => /\bDate\b|\bMath\.random\b|\bcrypto\.(?!randomUUID\(\)` gives)/.test(text));
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  test('an element file is imported by elements, or by the script of an Astro component', () => {
    const importers = sources.filter(({ path, imports }) =>
      imports.some(({ specifier, isType }) => specifier.endsWith('.element.ts') && !isType && !/\.element\.ts$|\.astro$/.test(path)),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });
});

/**
 * The public face of a component's folder is `name.astro` and `name.element.ts`. Three folders have another one: notes are
 * four components of one frame, the panel makes its parts by `createX()` and
 * its style sheet can be asked for before it, and the policy hashes the script of the theme.
 */
const faces: Readonly<Record<string, readonly string[]>> = {
  notes: ['interviewer-asks.astro', 'senior-adds.astro', 'common-wrong-answer.astro'],
  'search-panel': ['search-panel.ts', 'search-dialog.ts', 'search-panel.css'],
  'theme-switch': ['theme-switch.astro', 'theme-script.ts'],
};

describe('components', () => {
  const folderOf = (path: string): string | undefined => /^components\/([^/]+)\//.exec(path)?.[1];

  test('nobody reaches behind the public face of one', () => {
    const reaching = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => {
          const folder = target === undefined ? undefined : folderOf(target);
          if (target === undefined || folder === undefined || folder === folderOf(path)) return false;
          return !(faces[folder] ?? [`${folder}.astro`, `${folder}.element.ts`]).includes(posix.basename(target));
        })
        .map(({ target }) => `${path} → ${target ?? ''}`),
    );
    expect(reaching).toEqual([]);
  });

  test('the exceptions exist and are needed', () => {
    for (const [folder, files] of Object.entries(faces)) {
      for (const file of files) {
        const path = `components/${folder}/${file}`;
        const isUsed = sources.some((source) => folderOf(source.path) !== folder && source.imports.some(({ target }) => target === path));
        expect(isUsed, path).toBe(true);
      }
    }
  });
});

test('no file is longer than 300 lines, and half are no longer than 100', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
});
