/**
 * What the rule `command` knows about common commands: the letters of the options that take a value, as getopt writes
 * them. `n:` takes the rest of the word or the next one (`-n5`, `-n 5`), `i::` only the rest of the word (`-i.bak`).
 * For every other command, and for long options, a question says so in `accept.takesValue`.
 */
function table(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(';').map((entry) => [entry.replace(/\S*:$/, '').trim(), /\S*:$/.exec(entry)?.[0] ?? '']));
}

/** GNU's tools and their like that take options before, between and behind their operands. */
export const permuting = table(
  `cat; chmod; chown; cp S:t:; curl A:b:c:C:d:D:e:E:F:H:K:m:o:P:Q:r:t:T:u:U:w:x:X:y:Y:z:; cut b:c:d:f:; df B:t:x:;
  diff C:D:F:I:L:S:U:W:x:X:; du B:d:t:X:; egrep A:B:C:d:D:e:f:m:; fgrep A:B:C:d:D:e:f:m:; fold w:; grep A:B:C:d:D:e:f:m:;
  head c:n:; id; join a:e:j:o:t:v:; jq f:L:; ln S:t:; ls I:T:w:; mkdir m:; mv S:t:; nl b:d:f:h:i:l:n:s:v:w:; paste d:;
  pgrep d:F:g:G:P:r:s:t:u:U:; pkill F:g:G:P:r:s:t:u:U:; ps C:g:G:o:O:p:q:s:t:u:U:; rm; rmdir; rsync B:e:f:M:T:; sed e:f:i::l:;
  sort k:o:S:t:T:; split a:b:C:l:n:t:; ss A:D:f:F:; stat c:; tac s:; tail c:n:s:; tee; touch d:r:t:; uniq f:s:w:; wc; zcat;
  zgrep A:B:C:d:D:e:f:m:`,
);

/** Commands whose options end at their first operand, where another command begins. */
export const wrapping = table(
  `command; env C:S:u:; exec a:; nice n:; nohup; sudo C:D:g:h:p:r:R:t:T:u:U:; time f:o:; watch n:; xargs a:d:e::E:i::I:l::L:n:P:s:`,
);

/** Commands whose options end at their first operand, and whose operands have an order. */
export const leading = table(`awk f:F:v:; gawk f:F:v:; mawk f:F:v:; tr; seq f:s:`);

/** Commands whose operands may change what the options behind them mean. */
export const fixed = table(
  `git commit c:C:F:m:S::t:u::; scp c:D:F:i:J:l:o:P:S:X:; ssh b:B:c:D:e:E:F:i:I:J:l:L:m:o:O:p:P:Q:R:S:w:W:;
  tar b:C:f:F:g:H:I:K:L:N:T:V:X:`,
);

/** Commands that read their arguments one after the other, as an expression or as text. */
export const verbatim: ReadonlySet<string> = new Set(['find', 'test', '[', '[[', 'expr', 'echo', 'printf']);

/** Words of the shell's grammar behind which a command stands. */
export const reserved: ReadonlySet<string> = new Set(['!', '{', 'do', 'elif', 'else', 'if', 'then', 'until', 'while']);
