import type { Operator } from '../document.ts';
import { code } from './code.ts';
import { components } from './components.ts';
import { data } from './data.ts';
import { frontMatter } from './front-matter.ts';
import { structure } from './structure.ts';
import { words } from './words.ts';

/** Every sort of mistake within a file; what can be wrong with files as such is in `../files.test.ts`. */
export const operators: readonly Operator[] = [...frontMatter, ...structure, ...code, ...components, ...words, ...data];
