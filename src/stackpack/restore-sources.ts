import type { ConfigNode } from '../syntax/config-node.ts';
import { replaceStandIns } from '../syntax/stand-in.ts';
import type { RenderMap } from './render-map.ts';

/**
 * A value that was read from a rendered text, with places in the files that it came from, and the source of each stand-in
 * in its stead: `urn:x:{{instanceId}}`. Readers bound how deep values nest.
 */
export function locateNode(node: ConfigNode, map: RenderMap, sourceOf: (number: number) => string): ConfigNode {
  const restore = (text: string): string => replaceStandIns(text, sourceOf);
  const locate = (value: ConfigNode): ConfigNode => {
    const place = map.placeOf(value.place.start, value.place.end);
    if (value.kind === 'list') return { ...value, place, items: value.items.map(locate) };
    if (value.kind === 'object') {
      const entries = value.entries.map((entry) => ({
        key: restore(entry.key),
        keyPlace: map.placeOf(entry.keyPlace.start, entry.keyPlace.end),
        value: locate(entry.value),
      }));
      return { ...value, place, entries };
    }
    const text = restore(value.text);
    return { ...value, place, text, value: value.kind === 'string' ? text : value.value };
  };
  return locate(node);
}
