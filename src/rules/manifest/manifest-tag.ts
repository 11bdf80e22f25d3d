import { manifestKeys, type Shape } from '../../stackpack/manifest-keys.ts';
import { rootObject } from '../../stackpack/manifest-values.ts';
import { placeOfTag } from '../../stackpack/tag-references.ts';
import type { ConfigNode } from '../../syntax/config-node.ts';
import { quote } from '../../text/quote.ts';
import type { Remark, Rule } from '../rule.ts';

/** Tags are `!resource`, on a key that names a file. Source: documentation: the other tags are for settings. 2.0 only. */
export const manifestTag: Rule = {
  meta: {
    id: 'manifest-tag',
    category: 'manifest',
    severity: 'error',
    summary: 'The only tag in the manifest is !resource, on the keys that name a resource.',
  },
  check(pack, report) {
    if (pack.format !== '2.0') return;
    const root = rootObject(pack.manifest);
    const keys = manifestKeys['2.0'];
    // Each value together with what its place asks for, where that is known.
    const open: { node: ConfigNode; shape: Shape | undefined }[] = [{ node: root, shape: { kind: 'object', keys } }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, shape } = next;
      const remark = node.tag === undefined ? undefined : remarkOnTag(node, node.tag, shape);
      if (remark !== undefined) report({ ...remark, place: placeOfTag(node, pack.manifest.source.text) });
      if (node.kind === 'list') {
        for (const item of node.items) open.push({ node: item, shape: shape?.kind === 'list' ? shape.of : undefined });
      } else if (node.kind === 'object') {
        for (const { key, value } of node.entries) open.push({ node: value, shape: shapeBelow(shape, key) });
      }
    }
  },
};

function shapeBelow(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape?.kind === 'map') return shape.of;
  return shape?.kind === 'object' ? shape.keys.get(key)?.shape : undefined;
}

/** The reader deals with YAML's own tags: only custom ones are left. */
function remarkOnTag(node: ConfigNode, tag: string, shape: Shape | undefined): Omit<Remark, 'place'> | undefined {
  if (tag === '!icon' || tag === '!include') {
    return {
      message: `${tag} is for files below settings/, not for the manifest`,
      help: shape?.kind === 'url' ? 'write !resource, and put the file into resources/' : 'remove the tag',
    };
  }
  if (tag !== '!resource') {
    return { message: `${quote(tag)} is no tag that the server knows`, help: 'write !resource, or remove the tag' };
  }
  // A key that is unknown is said to be so elsewhere, and a value that is no string too.
  if (shape === undefined || shape.kind === 'url' || node.kind === 'object' || node.kind === 'list') return undefined;
  return { message: '!resource stands on a value that names no file', help: 'remove the tag' };
}
