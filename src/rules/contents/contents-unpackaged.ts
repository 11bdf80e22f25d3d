import { wholeFile } from '../../diagnostics/finding.ts';
import { isJunk, members, standsForMember } from '../../stackpack/contents.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/**
 * What a repository has at its root beside a pack, as a matter of course: an author knows that these are not packaged.
 * An `.sts` lies beside its sources in real packs, and `META-INF` in archives that sbt made.
 */
const usual =
  /^(?:\..*|(?:readme|license|licence|copying|notice|changelog|changes|contributing|security|authors|maintainers|codeowners|code_of_conduct)(?:[._-].*)?|build\.sbt|version\.sbt|project|pom\.xml|build\.gradle(?:\.kts)?|settings\.gradle(?:\.kts)?|gradlew?(?:\..*)?|package(?:-lock)?\.json|node_modules|makefile|justfile|taskfile\.ya?ml|dockerfile.*|(?:docker-)?compose.*\.ya?ml|jenkinsfile|renovate\.json|target|dist|docs?|tests?|__tests__|spec|scripts|ci|meta-inf|.*\.sts(?:\.sha256)?)$/i;

/**
 * Says, once, what lies in the folder and does not get into the archive, so that nobody waits for it there: a folder
 * with a misspelt name above all. Source: the documented contents of an archive, in either format.
 */
export const contentsUnpackaged: Rule = {
  meta: {
    id: 'contents-unpackaged',
    category: 'contents',
    severity: 'info',
    summary: 'All that lies in the folder is packaged, but for what a repository has anyway.',
  },
  check(pack, report) {
    const left = new Map<string, number>();
    for (const { path } of pack.tree.entries) {
      // A backslash, and the other format's manifest, are other rules' to say.
      if (standsForMember(path, pack.format) || isJunk(path) || /\\|^stackpack\.(?:conf|yaml)$/.test(path)) continue;
      const slash = path.indexOf('/');
      const top = slash === -1 ? path : path.slice(0, slash + 1);
      if (!usual.test(top.replace(/\/$/, ''))) left.set(top, (left.get(top) ?? 0) + 1);
    }
    if (left.size === 0) return;
    const { files, folders } = members[pack.format];
    const misspelt = [...left.keys()].flatMap((top) => {
      const meant = top.endsWith('/') ? nearestWord(top, folders) : undefined;
      return meant === undefined ? [] : [`${quote(top)} may be meant as ${quote(meant)}`];
    });
    report({
      place: wholeFile(pack.manifest.file),
      message: `not packaged: ${summarize(left)}`,
      help: `${misspelt.length > 0 ? `${misspelt.slice(0, 3).join(', ')}; an` : 'an'} archive of this format holds ${[...files, ...folders].join(', ')} and nothing else`,
    });
  },
};

const mostNamed = 5;

function summarize(left: ReadonlyMap<string, number>): string {
  const named = [...left]
    .slice(0, mostNamed)
    .map(([top, count]) =>
      top.endsWith('/') ? `${quote(top)} (${count} ${count === 1 ? 'file' : 'files'})` : quote(top),
    );
  return left.size > mostNamed ? `${named.join(', ')} and ${left.size - mostNamed} more` : named.join(', ');
}
