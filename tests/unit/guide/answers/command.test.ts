import { describe, expect, test } from 'vitest';
import { canonicalCommand, type CommandOptions } from '../../../../src/guide/answers/command.ts';
import { dice, shuffled } from '../../support.ts';

/** Groups of lines that do the same. */
const same: readonly (readonly string[])[] = [
  // Blanks, quotes, a prompt typed along
  ['grep -c ERROR app.log', "grep  -c 'ERROR' app.log ", '$ grep -c "ERROR" app.log', 'grep -c ERR\\OR app.log'],
  ["grep 'a b' f", 'grep "a b" f', 'grep a\\ b f'],
  ["grep 'ERROR$' f", 'grep "ERROR$" f', 'grep ERROR$ f'],
  ['echo "it\'s"', "echo it\\'s", `echo 'it'"'"'s'`],
  [`printf '%s\\n' x`, `printf "%s\\n" x`],
  ['rm "$f"', 'rm "${f}"', 'rm -- "$f"'],
  ['git show HEAD~1', "git show 'HEAD~1'"],
  // GNU's tools take options anywhere, operands keep their order
  ['grep -c ERROR app.log', 'grep ERROR -c app.log', 'grep ERROR app.log -c', 'grep -c -- ERROR app.log'],
  ['cp -r src dst', 'cp src -r dst', 'cp src dst -r'],
  ['sed -n 5p f', "sed -n '5p' f", 'sed 5p f -n'],
  ['jq -r .name f', "jq '.name' f -r"],
  // Bundles and values
  ['grep -in x f', 'grep -i -n x f', 'grep -ni x f'],
  ['grep -A3 x f', 'grep -A 3 x f', 'grep x f -A 3'],
  ['head -n 5 f', 'head -n5 f', 'head -5 f', 'head f -n 5'],
  ['cut -d: -f1 /etc/passwd', "cut -f 1 -d ':' /etc/passwd"],
  ['sort -t, -k2,2n f', "sort -k 2,2n -t ',' f"],
  ["awk -F: '{print $1}' f", `awk -F ':' '{print $1}' f`],
  ['tar -xzf a.tgz', 'tar -x -z -f a.tgz', 'tar -zxf a.tgz', 'tar xzf a.tgz', 'tar xfz a.tgz', 'tar -f a.tgz -xz'],
  ['tar -xf a.tar -C /srv', 'tar -C /srv -xf a.tar'],
  ['git commit -am msg', 'git commit -a -m msg', 'git commit -m msg -a', "git commit -a -m'msg'"],
  ['ssh -i key -p 22 host', 'ssh -p22 -i key host'],
  // A command within a command
  ['sudo -n ls -la', 'sudo -n ls -al', 'sudo -n ls -a -l'],
  ['xargs -n1 -P 4 gzip -9', 'xargs -P4 -n 1 gzip -9'],
  ['xargs -I{} mv {} /srv', "xargs -I '{}' mv {} /srv"],
  ['LC_ALL=C sort -nr f', 'LC_ALL=C sort f -r -n'],
  ['while read -r f; do wc -lc "$f"; done', 'while read -r f; do wc "$f" -cl; done'],
  // Lists and redirections
  ['a -xy && b', 'a -yx&&b'],
  ['cd /tmp; ls', 'cd /tmp ; ls;', 'cd /tmp\nls'],
  ['cmd >out 2>&1', 'cmd > out 2>&1', 'cmd 1>out 2>&1', '>out cmd 2>&1'],
  ['echo x >&2', 'echo x 1>&2', '>&2 echo x'],
  ['sort <in >out', 'sort > out < in', 'sort 0<in 1>out'],
  // Word for word, but for quotes
  ["find . -name '*.log' -delete", 'find . -name "*.log" -delete', 'find . -name \\*.log -delete'],
  ['find . -exec rm {} \\;', "find . -exec rm '{}' ';'"],
];

/** What a candidate types who is wrong, against what she should have typed. */
const different: readonly (readonly [string, string])[] = [
  // Order that has a meaning
  ['find . -name x -delete', 'find . -delete -name x'],
  ['sudo find . -empty -delete', 'sudo find . -delete -empty'],
  ['docker exec c find . -empty -delete', 'docker exec c find . -delete -empty'],
  ['grep -c ERROR app.log', 'grep app.log -c ERROR'],
  ['head -n 5 f', 'head 5 -n f'],
  ['cp a b', 'cp b a'],
  ['chmod 644 f', 'chmod f 644'],
  ['sort -k2 -k1 f', 'sort -k1 -k2 f'],
  ['kill -9 -1', 'kill -1 -9'],
  ['kill -9 123', 'kill 123 -9'],
  ['tr -d a', 'tr a -d'],
  ['tar -czf a.tgz -C /etc nginx', 'tar -czf a.tgz nginx -C /etc'],
  ['xargs -0 rm -f', 'xargs rm -0 -f'],
  ['a -x b -y', 'a -y b -x'],
  // A letter in the wrong place of a bundle
  ['tar -xzf a.tgz', 'tar -fxz a.tgz'],
  ['git commit -am msg', 'git commit -ma msg'],
  ['sed -n -i p f', 'sed -in p f'],
  ['sed -i.bak s/a/b/ f', 'sed -i .bak s/a/b/ f'],
  // Quotes that have a meaning
  ["echo '$x'", 'echo "$x"'],
  ['rm "$f"', 'rm $f'],
  ['cmd "$@"', 'cmd $@'],
  ['cmd "$@"', 'cmd "$*"'],
  ["awk '{print $1}' f", 'awk "{print $1}" f'],
  ["find . -name '*.py'", 'find . -name *.py'],
  ["echo 'a  b'", 'echo a  b'],
  ['X=~/bin', "X='~/bin'"],
  ['ls -l', '"ls -l"'],
  ['echo "`date`"', "echo '`date`'"],
  ['a | b', 'a "|" b'],
  // Redirections and lists
  ['cmd >out 2>&1', 'cmd 2>&1 >out'],
  ['cmd 2>out', 'cmd 2 >out'],
  ['echo 10 >out', 'echo 10>out'],
  ['cmd >out', 'cmd >>out'],
  ['cmd >out', 'cmd <out'],
  ['cmd >out', 'cmd 2>out'],
  ['a && b', 'a ; b'],
  ['a && b', 'a & b'],
  ['a | b', 'a || b'],
  ['sleep 5 &', 'sleep 5'],
  ['find . -exec rm {} \\;', 'find . -exec rm {} ;'],
  ['find . -exec rm {} \\;', 'find . -exec rm {} +'],
  // What stands behind `--` is no option
  ['rm -- -f', 'rm -f'],
  ['grep -- -5 f', 'grep -5 f'],
  ['git checkout -- main', 'git checkout main'],
  // Plainly something else
  ['grep -c ERROR app.log', 'grep -C ERROR app.log'],
  ['grep -c ERROR app.log', 'grep -c error app.log'],
  ['rm -rf /tmp/x', 'rm -rf / tmp/x'],
  ['head -n 5 f', 'head -n -5 f'],
  ['ls -l -l', 'ls -l'],
  ['git rm --cached .env', 'git rm .env'],
];

test.each(same.flatMap(([key = '', ...others]) => others.map((other) => [key, other] as const)))('%s is %s', (key, other) => {
  expect(canonicalCommand(other)).toBe(canonicalCommand(key));
});

test.each(different)('%s is not %s', (key, other) => {
  expect(canonicalCommand(key)).toBeDefined();
  expect(canonicalCommand(other)).not.toBe(canonicalCommand(key));
});

test('no group of equal lines is equal to another group', () => {
  const forms = new Map(same.map(([key = '']) => [canonicalCommand(key), key]));
  // The first group and the first on GNU's tools have the same key.
  expect(forms.size).toBe(new Set(same.map(([key]) => key)).size);
});

describe('what a question says about options', () => {
  test.each<[string, string, CommandOptions]>([
    ['docker run -d -p 80:80 nginx', 'docker run -p 80:80 -d nginx', { takesValue: ['-p'] }],
    ['kubectl get pods --namespace=web', 'kubectl get pods --namespace web', { takesValue: ['--namespace'] }],
    ['kubectl get -n web pods', 'kubectl get --namespace=web pods', { takesValue: ['-n'], same: [['-n', '--namespace']] }],
    ['openssl x509 -in c.pem -noout', 'openssl x509 -noout -in c.pem', { takesValue: ['-in'], same: [['-noout', '--noout']] }],
    ['kill -9 1', 'kill -KILL 1', { same: [['-9', '-KILL']] }],
    ['head --lines=5 f', 'head -n 5 f', { same: [['-n', '--lines']] }],
  ])('%s is %s', (key, other, options) => {
    expect(canonicalCommand(other, options)).toBe(canonicalCommand(key, options));
    expect(canonicalCommand(other)).not.toBe(canonicalCommand(key));
  });

  test('a value stays with its option', () => {
    const options = { takesValue: ['-p', '-v'] };
    const key = canonicalCommand('docker run -p 80:80 -v a:b nginx', options);
    expect(canonicalCommand('docker run -p a:b -v 80:80 nginx', options)).not.toBe(key);
    expect(canonicalCommand('docker run -p -v 80:80 a:b nginx', options)).not.toBe(key);
  });
});

test('an open quote is no command', () => {
  expect(canonicalCommand("grep -c 'ERROR app.log")).toBeUndefined();
});

test('options of GNU tools may stand anywhere, in any order', () => {
  const roll = dice(7);
  const key = canonicalCommand('grep -i -n -r -A 3 needle hay');
  for (let turn = 0; turn < 200; turn += 1) {
    const words = shuffled(['-i', '-n', '-r', '-A 3', 'OPERAND', 'OPERAND'], roll).join(' ');
    const line = `grep ${words.replace('OPERAND', 'needle').replace('OPERAND', 'hay')}`;
    expect(canonicalCommand(line), line).toBe(key);
    expect(canonicalCommand(line.replace('needle', 'x').replace('hay', 'needle').replace('x', 'hay')), line).not.toBe(key);
  }
});

test('every edit of one letter of a command is another command', () => {
  const line = "sudo tar -czf /srv/a.tgz -C /etc 'nginx conf' >log 2>&1";
  const key = canonicalCommand(line);
  for (let at = 0; at < line.length; at += 1) {
    if (!/[a-z]/i.test(line.charAt(at))) continue;
    expect(canonicalCommand(`${line.slice(0, at)}q${line.slice(at + 1)}`), line.slice(0, at)).not.toBe(key);
  }
});
