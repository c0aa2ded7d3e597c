import { parseAllDocuments, LineCounter, type Document } from 'yaml';
import { nearest } from '../../guide/nearest.ts';
import { each, type Problem } from './grammar.ts';
import { track, type Path } from './kubernetes-fields.ts';
import { findYamlErrors } from './yaml.ts';

interface Finding {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}
interface Validator {
  (data: unknown): boolean;
  errors?: readonly Finding[] | null;
}

/** Manifests by the validators of kubernetes-models, which are compiled from the schemas that Kubernetes publishes. */
export const kubernetes = each(async (code) => {
  const broken = findYamlErrors(code);
  if (broken.length > 0) return broken;
  const counter = new LineCounter();
  const documents = parseAllDocuments(code, { lineCounter: counter });
  const found = await Promise.all(('empty' in documents ? [] : documents).map((document) => checkManifest(document, counter)));
  return found.flat();
});

async function checkManifest(document: Document, counter: LineCounter): Promise<Problem[]> {
  if (document.contents === null) return [];
  const report = (path: Path, message: string): Problem => ({ line: lineOf(document, path, counter), message });
  const manifest: unknown = document.toJS();
  const { apiVersion, kind } = manifest as Readonly<Record<string, unknown>>;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [report([], '`apiVersion` or `kind` is missing')];
  const validate = await findValidator(apiVersion, kind);
  if (!validate) return [report(['kind'], `there is no kind \`${kind}\` in \`${apiVersion}\``)];
  const tracked = track(manifest);
  validate(tracked.value);
  const problems = (validate.errors ?? []).map((finding) => report(split(finding.instancePath), describe(finding)));
  const unknown = tracked.unread().map(({ path, known }) => {
    const name = String(path.at(-1));
    const near = nearest(name, known);
    return report(path, `there is no field \`${name}\` here${near === undefined ? '' : `; did you mean \`${near}\`?`}`);
  });
  return [...problems, ...unknown].sort((a, b) => a.line - b.line);
}

/** Of the versions that Kubernetes has removed the library still has the schemas. */
const removed = ['extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2', 'batch/v1beta1', 'policy/v1beta1', 'autoscaling/v2beta1', 'autoscaling/v2beta2', 'rbac.authorization.k8s.io/v1beta1', 'apiextensions.k8s.io/v1beta1', 'apiregistration.k8s.io/v1beta1', 'authorization.k8s.io/v1beta1', 'discovery.k8s.io/v1beta1', 'events.k8s.io/v1beta1', 'node.k8s.io/v1beta1']; // prettier-ignore

/** `Deployment` of `apps/v1` is in `apps/v1/Deployment`, and its validator in `_schemas/IoK8sApiAppsV1Deployment`. */
async function findValidator(apiVersion: string, kind: string): Promise<Validator | undefined> {
  if (!/^(?:[a-z\d.]+\/)?v\w+$/.test(apiVersion) || !/^\w+$/.test(kind) || removed.includes(apiVersion)) return undefined;
  const [group = '', version = ''] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  const [name = ''] = group.split('.');
  const family = name === 'apiextensions' ? 'ApiextensionsApiserverPkgApisApiextensions' : `Api${capital(name)}`;
  try {
    await import(`kubernetes-models/${apiVersion}/${kind}`);
    return ((await import(`kubernetes-models/_schemas/IoK8s${family}${capital(version)}${kind}`)) as { validate: Validator }).validate;
  } catch {
    return undefined;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function split(pointer: string): Path {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')); // prettier-ignore
}

function describe({ instancePath, keyword, message, params }: Finding): string {
  const where = instancePath === '' ? 'the manifest' : `\`${instancePath.slice(1).replaceAll('/', '.')}\``;
  if (keyword === 'required') return `${where} lacks \`${String(params.missingProperty)}\``;
  if (keyword === 'type') return `${where} has to be of the type ${[params.type].flat().join(' or ')}`;
  if (keyword === 'enum') return `${where} has to be one of ${[params.allowedValues].flat().map(String).join(', ')}`;
  return `${where} breaks the schema: ${keyword} ${message ?? JSON.stringify(params)}`;
}

/** The line of a field, or of the nearest one above it that exists. */
function lineOf(document: Document, path: Path, counter: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1).map(asKey), true) as { items?: readonly unknown[] } | undefined;
    const pair = parent?.items?.find((item) => keyOf(item) === String(path[length - 1]));
    const node = (pair as { key?: unknown } | undefined)?.key ?? document.getIn(path.slice(0, length).map(asKey), true);
    const [start] = (node as { range?: readonly [number, number, number] } | undefined)?.range ?? [];
    if (start !== undefined) return counter.linePos(start).line;
  }
  return 1;
}

function asKey(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}

function keyOf(item: unknown): string | undefined {
  const key = (item as { key?: { value?: unknown } } | null)?.key?.value;
  return typeof key === 'string' ? key : undefined;
}
