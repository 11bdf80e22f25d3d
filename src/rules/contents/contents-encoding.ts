import { type Place, wholeFile } from '../../diagnostics/finding.ts';
import { isTextPath, maxInspectedSize } from '../../stackpack/contents.ts';
import { decodeText } from '../../text/decode.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/**
 * Text is UTF-8 without a byte order mark, which is what the server reads it as. Which files are text: by their ending.
 * Source: the JVM's readers of the manifest, templates and Markdown. An XML or SVG file may name another encoding itself.
 */
export const contentsEncoding: Rule = {
  meta: {
    id: 'contents-encoding',
    category: 'contents',
    severity: 'warning',
    summary: 'Text files are UTF-8, without a byte order mark.',
  },
  check(pack, report) {
    for (const { path, size } of pack.packaged) {
      if (size > maxInspectedSize || !isTextPath(path)) continue;
      const remark = remarkOn(path, pack.tree.read(path));
      if (remark !== undefined) report(remark);
    }
  },
};

const help = 'save it as UTF-8 without a byte order mark';

function remarkOn(path: string, bytes: Uint8Array): Remark | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { place: wholeFile(path), message: `${quote(path)} is UTF-16, which the server reads as garbage`, help };
  }
  const { text, hadBom, valid } = decodeText(bytes);
  if (!valid) {
    if (/\.(?:xml|svg)$/i.test(path) && namesEncoding(text)) return undefined;
    return {
      place: invalidPlace(path, text, bytes, hadBom),
      message: `${quote(path)} is not UTF-8 from here on`,
      help,
    };
  }
  if (hadBom) return { place: wholeFile(path), message: `${quote(path)} starts with a byte order mark`, help };
  const nul = text.indexOf('\0');
  if (nul === -1) return undefined;
  return {
    place: { file: path, start: nul, end: nul + 1 },
    message: `${quote(path)} holds a NUL character`,
    help: 'remove it, or give the file the ending of what it really is',
  };
}

/** Whether an XML declaration names an encoding that is not UTF-8. */
function namesEncoding(text: string): boolean {
  const encoding = /^<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})/.exec(text)?.[1];
  return encoding !== undefined && !/^utf-?8$/i.test(encoding);
}

/** The place of the first replacement character that does not stand in the bytes themselves. */
function invalidPlace(file: string, text: string, bytes: Uint8Array, hadBom: boolean): Place {
  const encoder = new TextEncoder();
  let from = 0;
  let byte = hadBom ? 3 : 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd)
      return { file, start: at, end: at + 1 };
    byte += 3;
    from = at + 1;
  }
  return wholeFile(file);
}
