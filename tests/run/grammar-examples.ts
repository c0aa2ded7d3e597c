import type { GrammarName } from '../../src/guide/languages.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { app: web, any.example.org/name: "1" }
spec:
  replicas: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: nginx:1.27
          ports:
            - containerPort: 80
          resources:
            limits: { cpu: 100m, memory: 64Mi }
          readinessProbe:
            httpGet: { path: /, port: http }
`;

const workflow = `name: ci
on:
  push:
    branches: [main]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: echo \${{ github.sha }}
  deploy:
    needs: test
    runs-on: ubuntu-latest
    steps:
      - run: ./deploy
`;

const server = `http {
    map $http_upgrade $connection_upgrade { default upgrade; '' close; }
    upstream app { server 10.0.0.1:80 max_fails=2; }
    server {
        listen 80;
        server_name a.example;
        location ~ \\.php$ { return 200 "a;b"; } # c }
        if ($host = b) { return 301 https://a.example\${request_uri}; }
        location / { proxy_pass http://app; proxy_set_header Host $host; }
    }
}
`;

const unit = `# /etc/systemd/system/app.service
[Unit]
Description=The app
After=network-online.target

[Service]
ExecStart=/usr/bin/app \\
    --port 80
Environment="A=b c"
Restart=on-failure

[Install]
WantedBy=multi-user.target
`;

/** Code that has to be read without a word. */
export const good: Readonly<Record<GrammarName, readonly string[]>> = {
  bash: ['for i in 1 2; do echo "$i"; done', 'cat <<EOF\n$(\nEOF', '[[ a =~ ^a$ ]] && mapfile -t x < <(ls)'],
  cron: ['*/5 * * * * /usr/bin/backup --all\n# nightly\nMAILTO=ops@example.org\n@daily x\n0 9 * * MON-FRI', '0 0 1,15 * 7 x'],
  dockerfile: [
    '# syntax=docker/dockerfile:1\nFROM debian:12 AS build\nRUN apt-get update \\\n    && true\nFROM scratch\nCOPY --from=build /a /b\nCMD ["/b"]\n',
  ],
  'github-actions': [workflow],
  ini: ['[defaults]\ninventory = hosts\nformat = %Y', '; c\n[a]\nb: 1'],
  javascript: ['const a = await 3;\nexport default a;'],
  json: ['{"a": [1, null]}', '3'],
  'kubernetes 1.36': [
    deployment,
    `${deployment}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { any: "1" }\n`,
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r\nrules:\n  - apiGroups: [""]\n    resources: [pods]\n    verbs: [get]\n',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a.b }\nspec:\n  group: b\n  scope: Namespaced\n  names: { kind: A, plural: as }\n  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { x: { type: string } } } } }]\n',
  ],
  nginx: [server, 'location / { try_files $uri =404; }', "log_format main '$remote_addr \"$request\" '\n                '$status';"],
  promql: ['sum by (job) (rate(http_requests_total{code=~"5.."}[5m]))\n\nup == 0 # c', 'histogram_quantile(0.9, x)'],
  python: ['print(1)\nawait x', 'type A = int\nt = t"{a}"'],
  systemd: [unit, '[Timer]\nOnCalendar=daily\n[X-Own]\nAny=1'],
  terraform: [
    'terraform {\n  required_version = ">= 1.9"\n}\n\nresource "aws_s3_bucket" "logs" {\n  bucket = "logs-${var.env}"\n  tags = { for k, v in var.tags : k => v }\n}\n',
    'locals {\n  text = <<-EOT\n    a {\n  EOT\n}\n',
  ],
  toml: ['a = 1\n[tool.ruff]\nline-length = 100'],
  yaml: ['a: 1\n---\nb: [2]', '- hosts: all\n  tasks:\n    - ansible.builtin.ping:\n', ''],
};

/** Code with an error, the line that has to be named, and words of the message. */
export const bad: Readonly<Record<GrammarName, readonly (readonly [code: string, line: number, words: string])[]>> = {
  bash: [
    ['if true; then\n  echo a\n', 3, 'unexpected end of file'],
    ['echo a\necho )\n', 2, 'syntax error'],
  ],
  cron: [
    ['# a\n61 * * * * x', 2, '61'],
    ['* * * *', 1, 'exactly five'],
    ['0 0 31 2 * x', 1, 'never runs'],
    ['0 0 L * * x', 1, '`L` is no field'],
    ['@dayly x', 1, '@dayly'],
  ],
  dockerfile: [
    ['FROM a\nRUNN x\n', 2, 'Unknown instruction: RUNN'],
    ['FROM a\n\nCOPY a\n', 3, 'at least two arguments'],
    ['RUN x\n', 1, 'No source image'],
  ],
  'github-actions': [
    [workflow.replace('push:', 'pussh:'), 3, 'pussh'],
    [workflow.replace('- run: ./deploy', '- runn: ./deploy'), 15, 'runn'],
    [workflow.replace('github.sha', 'github.sha('), 10, "Unexpected symbol: '('"],
    [workflow.replace('needs: test', 'needs: tests'), 12, 'tests'],
    ['on: [push\njobs:\n', 2, ''],
  ],
  ini: [
    ['[a]\nb\n', 2, ''],
    ['[a]\nb=1\n[a]\n', 3, 'already exists'],
  ],
  javascript: [
    ['let a = 1;\nconst b = ;\n', 2, "Unexpected token ';'"],
    ['let a = 1;\nlet a = 2;\n', 2, 'already been declared'],
  ],
  json: [
    ['{"a": 1,\n"b": [1}\n', 2, ''],
    ['{\n"a":\n', 2, 'end of JSON'],
    ['{\n"a": 1,\n}', 3, ''],
  ],
  'kubernetes 1.36': [
    [deployment.replace('image:', 'imag:'), 16, 'no field `imag` here; did you mean `image`?'],
    [deployment.replace('replicas: 2', 'replicas: two'), 7, '`spec.replicas` has to be of the type integer'],
    [deployment.replace('apps/v1', 'apps/v1beta1'), 2, 'no kind `Deployment`'],
    [deployment.replace('kind: Deployment', 'kind: Deploymet'), 2, 'no kind `Deploymet`'],
    [deployment.replace('  selector:\n    matchLabels: { app: web }\n', ''), 6, '`spec` lacks `selector`'],
    [deployment.replace('path: /,', 'path: /, scheme: HTPS,'), 22, 'one of HTTP, HTTPS'],
    [deployment.replace('labels: { app', 'lables: { app'), 5, 'no field `lables`'],
    ['kind: Pod\n', 1, '`apiVersion` or `kind` is missing'],
    ['a: [1,\n', 2, ''],
  ],
  nginx: [
    [server.replace('listen 80;', 'listen 80'), 5, '`;` is missing before `server_name`'],
    [server.replace('proxy_set_header Host $host;', 'proxy_set_header Host $host'), 9, '`;` is missing before `}`'],
    [server.replace('listen 80', 'lisen 80'), 5, 'did you mean `listen`?'],
    [server.replace('upstream app', 'listen 80; upstream app'), 3, '`listen` does not belong into `http`'],
    [server.replace('"a;b"', '"a;b'), 7, 'quote is not closed'],
    [server.replace(/\}\n$/, ''), 10, '`}` is missing for `http`'],
    [`${server}}\n`, 12, '`}` closes nothing'],
  ],
  promql: [
    ['up\n\nsum(rate(x[5m])', 3, 'missing'],
    ['a + * b', 1, ''],
    ['rate(x[5x])', 1, '`x` is not expected'],
  ],
  python: [
    ['x = 1\ndef f(:\n  pass\n', 2, 'invalid syntax'],
    ['a = 1\nreturn 3\n', 2, 'outside function'],
    ['print "a"', 1, 'Missing parentheses'],
  ],
  systemd: [
    [unit.replace('[Service]', '[Servce]'), 6, 'did you mean `[Service]`?'],
    [unit.replace('After=', 'After '), 4, 'neither a section nor a setting'],
    ['Description=x\n', 1, 'stands in a section'],
  ],
  terraform: [
    ['resource "a" "b" {\n  x = \n}\n', 2, ''],
    ['resource "a" "b" {\n  x = 1', 2, '`}` is missing'],
    ['a {\n  x : 1\n  y = 2\n}\n', 2, '`x : 1`'],
    ['locals {\n  a = 1\n  b = "${foo"\n}\n', 3, ''],
    ['locals {\n  a = [1, 2\n  b = 3\n}\n', 3, ''],
  ],
  toml: [
    ['a = 1\nb = \n', 2, 'Invalid value'],
    ['a = 1\na = 2', 2, 'overwrite'],
  ],
  yaml: [
    ['a: 1\na: 2', 2, 'unique'],
    ['a: 1\nb: [1\nc: 2', 3, ''],
    ['a: 1\n\tb: 2', 2, ''],
  ],
};
