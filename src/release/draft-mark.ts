const mark = /\n\n<!-- stackpack-action: draft of run ([\w-]{1,64}) -->\s*$/;

/**
 * Marks the text of a draft as made by a run, so that the run knows it again even where the answer to its creation was lost,
 * and later runs know that no person made it. The mark is invisible, and gone once the release is published.
 * @param run letters, digits, `_` and `-`, and no two runs the same
 */
export function markDraft(body: string, run: string): string {
  return `${body}\n\n<!-- stackpack-action: draft of run ${run} -->`;
}

/** The run of this action that made a draft, by its text; undefined where a person or another program did. */
export function runOfDraft(body: string): string | undefined {
  // GitHub's forms send CR LF: a person who edits our draft by hand makes it no less ours.
  return mark.exec(body.replaceAll('\r\n', '\n'))?.[1];
}
