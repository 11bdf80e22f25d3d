/** What a reader of a guide does, sees, or waits for, in the order of the page. */
export type GuideStep = { readonly line: number } & (
  | { readonly kind: 'commands'; readonly text: string; readonly exits: number }
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'event'; readonly name: string; readonly ref: string; readonly passes: boolean }
  | { readonly kind: 'shown'; readonly text: string }
);

/**
 * Reads a guide as its reader follows it:
 * - a block of `sh` is typed in; `<!-- exits: 1 -->` before it says that its last command ends so
 * - a block of `yaml` after a line that ends in a name in backquotes and a colon is written to that file
 * - `<!-- github: pull_request a-branch fails -->`, or `push`, and `passes`: what GitHub does then. `draft a-tag passes`:
 *   somebody drafts a release there
 * - a block of `text` is part of what the last of these showed; `…` stands for the rest of a line, alone for whole lines
 *
 * A block of another language, or of `yaml` without a name, is not there to be followed, and is left out.
 */
export function readGuide(markdown: string): GuideStep[] {
  const steps: GuideStep[] = [];
  const lines = markdown.split('\n');
  let exits = 0;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const line = index + 1;
    const [, directive, words = ''] = /^<!-- (exits|github): (.*) -->$/.exec(text) ?? [];
    if (directive === 'exits') exits = Number(words);
    if (directive === 'github') steps.push({ kind: 'event', line, ...readEvent(words, line) });
    const language = /^```(\w+)$/.exec(text)?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf('```', index);
    if (end === -1) throw new Error(`line ${line}: a block without an end`);
    const body = lines.slice(index + 1, end).join('\n');
    const path = /`([^`]+)`:$/.exec(lines[index - 2] ?? '')?.[1];
    if (language === 'sh') steps.push({ kind: 'commands', line, text: body, exits });
    if (language === 'text') steps.push({ kind: 'shown', line, text: body });
    if (language === 'yaml' && path !== undefined) steps.push({ kind: 'file', line, path, text: `${body}\n` });
    exits = 0;
    index = end;
  }
  return steps;
}

function readEvent(words: string, line: number) {
  const [, name, ref, outcome] = /^(pull_request|push|draft) (\S+) (passes|fails)$/.exec(words) ?? [];
  if (name === undefined || ref === undefined) throw new Error(`line ${line}: no event: ${words}`);
  return { name, ref, passes: outcome === 'passes' };
}

/** A pattern for what a block of `text` shows, as part of what is really printed. */
export function patternOf(shown: string): RegExp {
  const lines = shown.split('\n').map((line) =>
    line === '…'
      ? '(?:.*\\n)*?'
      : `${line
          .split('…')
          .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
          .join('.*')}\\n`,
  );
  return new RegExp(`(?:^|\\n)${lines.join('')}`);
}
