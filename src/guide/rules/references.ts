import { onlyNear } from '../nearest.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Hosts of retold knowledge: an answer is proved by the project's own documentation, a standard, a manual page or its source. */
const secondary = [
  'medium.com',
  'dev.to',
  'stackoverflow.com',
  'serverfault.com',
  'superuser.com',
  'reddit.com',
  'quora.com',
  'geeksforgeeks.org',
  'w3schools.com',
  'tutorialspoint.com',
  'javatpoint.com',
  'baeldung.com',
  'digitalocean.com',
  'freecodecamp.org',
  'hackernoon.com',
  'towardsdatascience.com',
  'wikipedia.org',
  'youtube.com',
  'guru99.com',
  'simplilearn.com',
  'interviewbit.com',
  'linuxize.com',
  'tecmint.com',
  'cyberciti.biz',
  'realpython.com',
  'phoenixnap.com',
  'linkedin.com',
  'hashnode.dev',
  'substack.com',
];

/** Where primary references are found; a host that is nearly one of these is a slip. */
const primary = [
  'docs.python.org',
  'peps.python.org',
  'packaging.python.org',
  'man7.org',
  'www.kernel.org',
  'docs.kernel.org',
  'www.gnu.org',
  'pubs.opengroup.org',
  'git-scm.com',
  'docs.github.com',
  'github.com',
  'docs.gitlab.com',
  'docs.docker.com',
  'kubernetes.io',
  'etcd.io',
  'helm.sh',
  'opencontainers.org',
  'developer.hashicorp.com',
  'opentofu.org',
  'docs.aws.amazon.com',
  'boto3.amazonaws.com',
  'cloud.google.com',
  'learn.microsoft.com',
  'docs.ansible.com',
  'www.jenkins.io',
  'prometheus.io',
  'grafana.com',
  'opentelemetry.io',
  'www.rfc-editor.org',
  'datatracker.ietf.org',
  'www.freedesktop.org',
  'manpages.debian.org',
  'systemd.io',
  'nginx.org',
  'semver.org',
  'slsa.dev',
  'dora.dev',
  'sre.google',
];

/** References are primary, and each is named once. */
export const checkReferences: GuideRule = ({ questions, diagrams }, diagnostics) => {
  for (const { facts, file, frontMatter } of [...questions, ...diagrams]) {
    facts.refs.forEach((url, index) => {
      const { hostname } = new URL(url);
      const span = frontMatter.locate(['refs', index]);
      const host = secondary.find((one) => hostname === one || hostname.endsWith(`.${one}`));
      if (host !== undefined) {
        diagnostics.report(
          rules.secondaryReference,
          file,
          span,
          `\`${host}\` retells; it is no primary reference.`,
          "Refer to the project's documentation, the standard or the source.",
        );
      }
      const near = primary.includes(hostname) || host !== undefined ? undefined : onlyNear(hostname, primary);
      if (near !== undefined)
        diagnostics.report(rules.unknownHost, file, span, `\`${hostname}\` is nearly \`${near}\`.`, `Write \`${near}\` if that is meant.`);
      if (facts.refs.indexOf(url) < index) {
        diagnostics.report(rules.doubleReference, file, span, 'This reference is listed already.', 'Remove one of the two.');
      }
    });
  }
};
