/** What the whole site says about itself. A fork changes these lines and nothing else. */
export const site = {
  name: 'Shortlisted',
  subtitle: 'the DevOps interview guide, from application to selection',
  /** The subtitle where there is little room. */
  line: 'the DevOps interview guide',
  description:
    'A study guide for DevOps interviews: topic pages at senior depth, questions that check themselves, search that finds a single question. No account, no tracking.',
  /** Where the guide is served; `SITE_URL` and `SITE_BASE` of the environment override it for a build. */
  url: 'https://shortlisted.example',
  /** The repository, for "edit this page" and "report this question". */
  repository: 'https://github.com/shortlisted-guide/shortlisted',
  branch: 'main',
} as const;

/** The address at which a contributor edits a file of the repository. */
export function editUrl(path: string): string {
  return `${site.repository}/edit/${site.branch}/${path}`;
}

/** The address of a report about a question; the form `.github/ISSUE_TEMPLATE/wrong-question.yml` is filled with which one is meant. */
export function reportUrl(id: string, revision: number): string {
  return `${site.repository}/issues/new?template=wrong-question.yml&question=${id}@${String(revision)}`;
}
