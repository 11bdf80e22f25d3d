/** Longer ones are refused by npm and the like, and mean nothing to people either. */
const longest = 256;

const number = '(?:0|[1-9][0-9]*)';
const preRelease = '(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)';
const pattern = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

/** Whether a text is a version as semver.org has it, and nothing around it: no `v`, no space. */
export function isSemanticVersion(text: string): boolean {
  return text.length <= longest && pattern.test(text);
}

/** The semantic version that a text most likely means: its first three numbers, and a pre-release if one can be made out. */
export function suggestVersion(text: string): string | undefined {
  const parts = /^\D{0,20}([0-9]{1,9})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?(.{0,60})$/s.exec(text.slice(0, 100));
  if (parts === null) return undefined;
  const [, major = '', minor, patch, rest = ''] = parts;
  const core = [major, minor, patch].map((part) => Number(part ?? 0)).join('.');
  const words = rest.replace(/[^0-9A-Za-z.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  const whole = `${core}-${words}`;
  return /^[^.]*[A-Za-z]/.test(words) && isSemanticVersion(whole) ? whole : core;
}
