import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipArchive } from 'archiver';

/** What goes into a zip: a file's bytes or text, a symbolic link, or a folder (a name that ends in `/`). */
export type ZipContent = string | Uint8Array | { readonly linkTo: string };

/** A zip archive of these entries, in their order, as the tests' own stand-in for what other programs make. */
export async function zipOf(
  entries: Iterable<readonly [string, ZipContent]>,
  options: { readonly store?: boolean } = {},
): Promise<Buffer> {
  const archive = new ZipArchive({ store: options.store ?? false, statConcurrency: 1 });
  const output = archive.pipe(new PassThrough());
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const [name, content] of entries) {
    if (typeof content === 'object' && 'linkTo' in content) archive.symlink(name, content.linkTo);
    else if (name.endsWith('/')) archive.append(Buffer.alloc(0), { name, type: 'directory' } as never);
    else archive.append(Buffer.from(content as Uint8Array), { name, date: new Date(Date.UTC(1980, 0, 1)) });
  }
  const ended = once(output, 'end');
  await archive.finalize();
  await ended;
  return Buffer.concat(chunks);
}
