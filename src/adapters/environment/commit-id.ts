/** A commit's id as a server gives it; undefined where there is none: empty, all zeros, or no id at all. */
export function commitId(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) || /^0+$/.test(text)) return undefined;
  return text;
}
