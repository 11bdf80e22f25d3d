import type { Place } from '../../diagnostics/finding.ts';
import type { ScalarNode } from '../config-node.ts';
import { readNumber } from './number-text.ts';
import type { TextToken } from './token.ts';

/** The value that one token stands for. */
export function scalarValue(token: TextToken, place: Place): ScalarNode {
  const { text } = token;
  switch (token.kind) {
    case 'number':
      return { kind: 'number', value: readNumber(text) ?? Number.NaN, text, quoted: false, place };
    case 'boolean':
      return { kind: 'boolean', value: text === 'true', text, quoted: false, place };
    case 'null':
      return { kind: 'null', value: null, text, quoted: false, place };
    default:
      return { kind: 'string', value: text, text, quoted: token.kind === 'string', place };
  }
}
