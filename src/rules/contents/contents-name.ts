import { wholeFile } from '../../diagnostics/finding.ts';
import { isMember } from '../../stackpack/contents.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * File names mean the same everywhere: in a zip, on the server's Linux, on a colleague's Windows. Source: the zip
 * format's rule on slashes and UTF-8, and Windows' rules on file names.
 */
export const contentsName: Rule = {
  meta: {
    id: 'contents-name',
    category: 'contents',
    severity: 'error',
    alsoReports: ['warning'],
    summary: 'File names are UTF-8 without control characters and backslashes, and can be checked out on Windows.',
  },
  check(pack, report) {
    const packaged = new Set(pack.packaged.map(({ path }) => path));
    for (const { path } of pack.tree.entries) {
      // A backslash that was meant as a slash makes a member stand elsewhere, so all paths are looked at for those.
      if (!packaged.has(path) && !isMember(path.replaceAll('\\', '/'), pack.format)) continue;
      const remark = remarkOn(path);
      if (remark !== undefined) report({ place: wholeFile(path), ...remark });
    }
  },
};

function remarkOn(path: string): Omit<Remark, 'place'> | undefined {
  if (path.includes('\\')) {
    return {
      message: `${quote(path)} has a backslash in its name, which the server takes as a part of the name`,
      help: 'name the file without it: folders are separated by "/", and an archive is best built by this program',
    };
  }
  if (path.includes('\ufffd') || /\p{Cs}/u.test(path)) {
    return {
      message: `the name of ${quote(path)} is not UTF-8`,
      help: 'rename the file with letters that are encoded in UTF-8',
    };
  }
  if (/[\u0000-\u001f\u007f-\u009f]/.test(path)) {
    return { message: `${quote(path)} has a control character in its name`, help: 'rename the file without it' };
  }
  const segment = path.split('/').find((name) => windowsReason(name) !== undefined);
  if (segment === undefined) return undefined;
  return {
    severity: 'warning',
    message: `Windows refuses ${segment === path ? '' : `${quote(segment)} in `}${quote(path)}: ${windowsReason(segment)}`,
    help: 'rename it, so that the repository can be checked out on Windows',
  };
}

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.|$)/i;

/** Why Windows takes no file or folder of this name; undefined where it does. */
function windowsReason(name: string): string | undefined {
  const character = /[<>:"|?*]/.exec(name)?.[0];
  if (character !== undefined)
    return `no name may have a ${character === '"' ? 'double quote' : quote(character)} in it`;
  const device = reserved.exec(name)?.[0];
  if (device !== undefined) return `${quote(device.replace(/\.$/, ''))} is the name of a device`;
  if (/[. ]$/.test(name)) return `no name may end in a ${name.endsWith('.') ? 'dot' : 'space'}`;
  return undefined;
}
