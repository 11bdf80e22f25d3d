import { Refusal } from '../../diagnostics/refusal.ts';
import { nameOf } from '../../stackpack/pack-name.ts';
import { readVersionSbt } from '../../stackpack/version-sbt.ts';
import { decodeText } from '../../text/decode.ts';
import { quote } from '../../text/quote.ts';
import { formatTag, parseTag } from '../../versioning/tags.ts';
import type { CheckedPack } from '../check.ts';
import type { Ports } from '../ports.ts';
import { createFinding, versionFile } from './findings.ts';
import type { History } from './history.ts';
import type { TaggedRelease } from './question.ts';
import { plainVerdict, type Verdict } from './verdict.ts';

/** The pack that a pushed tag releases. */
export interface TaggedPack {
  readonly checked: CheckedPack;
  readonly release: TaggedRelease;
}

/**
 * Finds the pack that a tag releases.
 * @returns undefined where the tag is no release tag of any of the packs
 * @throws {Refusal} where it could be that of several packs
 */
export function findTaggedPack(
  packs: readonly CheckedPack[],
  tag: string,
  tagFormat: string | undefined,
): TaggedPack | undefined {
  const candidates = packs.flatMap((checked) => {
    const name = nameOf(checked.pack);
    const parsed = name === undefined ? undefined : parseTag(tag, name, tagFormat);
    return name === undefined || parsed === undefined ? [] : [{ checked, name, parsed }];
  });
  const named = candidates.filter(({ parsed }) => parsed.named);
  const [only, ...others] = named.length > 0 ? named : candidates;
  if (only === undefined) return undefined;
  // A tag without a name can be that of any pack here, also of one whose name could not be read.
  if (others.length > 0 || (named.length === 0 && packs.length > 1)) {
    const format = tagFormat ?? '{name}-{version}';
    const right = candidates.slice(0, 20).map(({ name, parsed }) => formatTag(format, name, parsed.version));
    throw new Refusal(
      `the tag ${quote(tag)} does not say which of ${packs.length} StackPacks it releases`,
      format.includes('{name}')
        ? `Push a tag that names one of them: ${right.join(', ')}`
        : 'Put {name} into tag-format, and push a tag that names one of them',
    );
  }
  const release = { tag, version: only.parsed.version, path: only.checked.location.path };
  return { checked: withVersionOfTag(only.checked, release), release };
}

/** A pack whose manifest has no version takes that of the tag it is released by, whatever other tags say of the commit. */
function withVersionOfTag(checked: CheckedPack, { version }: TaggedRelease): CheckedPack {
  const source = checked.pack.version?.source;
  if (source === 'manifest' || source === 'option') return checked;
  return { ...checked, pack: { ...checked.pack, version: { value: version, source: 'tag' } } };
}

/**
 * Makes sure that what is checked out is what the tag names: nothing is released over another commit's tag, nor under a
 * tag that is gone, which publishing would make anew on some other commit.
 * @throws {Refusal} where it is not, or cannot be found out
 */
export async function verifyTag(tag: string, history: History): Promise<void> {
  const [tags, head] = await Promise.all([history.tags(), history.head()]);
  const found = tags.find(({ name }) => name === tag);
  if (found === undefined) {
    throw new Refusal(
      `there is no tag ${quote(tag)} any more ${history.origin}`,
      'Push the tag again, if it is to be released',
    );
  }
  if (found.commit !== head) {
    throw new Refusal(
      `the tag ${quote(tag)} points to commit ${found.commit.slice(0, 12)}, and ${head.slice(0, 12)} is checked out`,
      'Let actions/checkout check out what triggered the run, which is its default',
    );
  }
}

/** The verdict where a pack has another version than the tag that releases it; undefined where it has not. */
export async function mismatchOf(
  checked: CheckedPack,
  tagged: TaggedRelease,
  ports: Ports,
): Promise<Verdict | undefined> {
  const { version } = checked.pack;
  // Without one in the manifest the build takes that of version.sbt, which the release writes before it tags.
  const written = version?.source === 'tag' ? await sbtVersionOf(checked, ports) : version?.value;
  if (written === undefined || written === tagged.version) return undefined;
  const file = versionFile(checked);
  const where = version?.source === 'option' ? 'the version given' : file;
  const message = `the tag ${quote(tagged.tag)} releases version ${tagged.version}, and ${where} says ${quote(written)}`;
  const help = `delete the tag, write ${tagged.version} into ${file} and tag that commit, or tag this one with its own version`;
  return { ...plainVerdict(message), findings: [createFinding('tag-mismatch', checked, message, help)] };
}

async function sbtVersionOf({ pack, location }: CheckedPack, ports: Ports): Promise<string | undefined> {
  // That of an archive is in it, or nowhere.
  if (pack.isArchive) return undefined;
  const { findVersionSbt } = await import('../outside-versions.ts');
  const file = findVersionSbt(location, ports);
  return file === undefined ? undefined : readVersionSbt(decodeText(file.bytes).text)?.value;
}
