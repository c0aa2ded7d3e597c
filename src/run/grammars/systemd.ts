import { nearest } from '../../guide/nearest.ts';
import { each, type Problem } from './grammar.ts';

/** The sections of unit files, each with the manual page that has its settings. */
const sections = ['Unit', 'Install', 'Service', 'Socket', 'Timer', 'Path', 'Mount', 'Automount', 'Swap', 'Slice', 'Scope', 'Journal', 'Manager', 'Login', 'Resolve', 'Match', 'Link', 'Network', 'Address', 'Route', 'Time', 'Coredump']; // prettier-ignore

/**
 * Unit files by the few rules of systemd.syntax(7): sections, `Setting=value`, comments and continued lines. There is no maintained
 * parser on npm, and the settings themselves are known only to systemd, so that a misspelt one is not noticed.
 */
export const systemd = each((code) => {
  const problems: Problem[] = [];
  let isContinued = false;
  let hasSection = false;
  for (const [index, text] of code.split('\n').entries()) {
    const report = (message: string): void => {
      problems.push({ line: index + 1, message });
    };
    const isComment = /^\s*[#;]/.test(text);
    const section = /^\[(.*)\]\s*$/.exec(text)?.[1];
    if (isComment || (text.trim() === '' && !isContinued)) continue;
    if (isContinued) isContinued = text.endsWith('\\');
    else if (section !== undefined) {
      hasSection = true;
      const near = nearest(section, sections);
      if (!sections.includes(section) && !section.startsWith('X-')) {
        report(`systemd has no section \`[${section}]\`${near === undefined ? '' : `; did you mean \`[${near}]\`?`}`);
      }
    } else if (!/^\s*[A-Z][A-Za-z0-9]*\s*=/.test(text))
      report(`\`${text.trim()}\` is neither a section nor a setting such as \`Restart=always\``);
    else if (!hasSection) report('a setting stands in a section such as `[Service]`');
    else isContinued = text.endsWith('\\');
  }
  return problems;
});
