import { wholeFile } from '../../diagnostics/finding.ts';
import { maxInspectedSize } from '../../stackpack/contents.ts';
import { baseName } from '../../stackpack/resource-files.ts';
import { decodeText } from '../../text/decode.ts';
import { quote } from '../../text/quote.ts';
import { findSecrets } from '../../text/secrets.ts';
import type { Rule } from '../rule.ts';

/** Files that are secret by their very name, and what they are. */
const secretNames: readonly (readonly [RegExp, string])[] = [
  // `.env.example` and its kind are there to be shown.
  [/^\.env(?:rc|\.(?!(?:example|sample|template|dist)$).*)?$/i, 'a file of environment variables'],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)$/i, 'a private SSH key'],
  [/\.ppk$/i, 'a private SSH key'],
  // A trust store holds certificates alone.
  [/^(?!.*trust).*\.(?:p12|pfx|jks|keystore)$/i, 'a key store'],
  [/\.kdbx$/i, 'a password database'],
  [/^[._](?:netrc|pgpass|pypirc|htpasswd)$/i, 'a file of passwords'],
];

/**
 * Nothing secret goes into the archive: no private key, no file that holds credentials by its name, no token that is
 * known by its prefix. What was found is never said: the finding says its kind and stands at its first character,
 * covering nothing. Source: the formats that the issuers document.
 */
export const contentsSecret: Rule = {
  meta: {
    id: 'contents-secret',
    category: 'contents',
    severity: 'error',
    summary: 'No private key, no token and no file of credentials is packaged.',
  },
  check(pack, report) {
    for (const { path, size } of pack.packaged) {
      if (size === 0 || size > maxInspectedSize) continue;
      const what = secretFile(path);
      if (what !== undefined) {
        report({
          place: wholeFile(path),
          message: `${quote(path)} is ${what} by its name, and everyone who gets the archive can read it`,
          help: 'move it out of the pack, and replace the credentials in it if they were ever published',
          secret: true,
        });
        continue;
      }
      const bytes = pack.tree.read(path);
      if (isBinary(bytes)) continue;
      let start = 0;
      let read = 0;
      for (const secret of findSecrets(asLatin1(bytes))) {
        // What lies before is decoded to turn an offset in bytes into one in the decoded text.
        start += decodeText(bytes.subarray(read, secret.start)).text.length;
        read = secret.start;
        report({
          place: { file: path, start, end: start },
          message: `this looks like ${secret.what}, and everyone who gets the archive can read it`,
          help: 'revoke it where it was issued, then take it out; the value is not shown here on purpose',
          secret: true,
        });
      }
    }
  },
};

function secretFile(path: string): string | undefined {
  const name = baseName(path);
  return secretNames.find(([pattern]) => pattern.test(name))?.[1];
}

/** Images and the like have a NUL byte near their beginning; text has none. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}

/** A character for each byte, without copying them first: secrets are ASCII, so any other encoding does not matter. */
function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
