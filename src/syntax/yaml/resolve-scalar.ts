import { hasStandIn } from '../stand-in.ts';
import { standardTagPrefix } from './nodes.ts';

/** What a scalar's text stands for. */
export interface ScalarValue {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
}

/** Why a text cannot be what its tag says. */
export interface ScalarFault {
  readonly fault: string;
}

// SnakeYAML's own expressions, in the order in which it tries them; none can backtrack beyond its length.
const booleans = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const integers =
  /^(?:[-+]?0b_*[01][01_]*|[-+]?0_*[0-7][0-7_]*|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const floats =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const nulls = /^(?:~|null|Null|NULL|)$/;
const timestamps =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

/**
 * What a scalar resolves to, as SnakeYAML has it. Types that JSON lacks stay the text they were written as: timestamps,
 * binaries, numbers that are not finite.
 * @param tag a tag of YAML's own with its prefix, or undefined
 */
export function resolveScalar(text: string, plain: boolean, tag: string | undefined): ScalarValue | ScalarFault {
  if (tag !== undefined) {
    const resolved = resolveTagged(text, tag.slice(standardTagPrefix.length));
    return 'fault' in resolved && hasStandIn(text) ? { kind: 'string', value: text } : resolved;
  }
  if (!plain) return { kind: 'string', value: text };
  // Nothing longer is worth an expression: the longest numbers that anybody writes have some dozens of digits.
  if (text.length > 1000 || isText(text.charCodeAt(0))) return { kind: 'string', value: text };
  if (booleans.test(text)) return readBoolean(text);
  if (integers.test(text)) return readInteger(text);
  if (floats.test(text)) return readFloat(text);
  if (text === '<<') return { fault: 'means merging, and only as a key' };
  if (nulls.test(text)) return { kind: 'null', value: null };
  return { kind: 'string', value: text };
}

/** Whether nothing that starts with this character is anything but text: so with most, and told without an expression. */
function isText(code: number): boolean {
  return code > 0x40 && code < 0x7f && !'FNOTYfnoty~'.includes(String.fromCharCode(code));
}

/** Whether a scalar that is a number is a whole one: 1 and 1.0 are two keys. */
export function isWholeNumber(text: string): boolean {
  return integers.test(text);
}

function resolveTagged(text: string, type: string): ScalarValue | ScalarFault {
  switch (type) {
    case 'str':
      return { kind: 'string', value: text };
    case 'int':
      return readInteger(text);
    case 'float':
      return readFloat(text);
    case 'bool':
      return readBoolean(text);
    case 'null':
      return { kind: 'null', value: null };
    case 'timestamp':
      return timestamps.test(text) ? { kind: 'string', value: text } : { fault: 'is no timestamp' };
    case 'binary':
      return isBase64(text.replace(/\s/g, '')) ? { kind: 'string', value: text } : { fault: 'is not Base64' };
    default:
      return { fault: 'has a tag that YAML does not define for a single value' };
  }
}

function readBoolean(text: string): ScalarValue {
  const word = text.toLowerCase();
  if (['yes', 'true', 'on'].includes(word)) return { kind: 'boolean', value: true };
  if (['no', 'false', 'off'].includes(word)) return { kind: 'boolean', value: false };
  return { kind: 'null', value: null };
}

function readInteger(text: string): ScalarValue | ScalarFault {
  const fault = { fault: 'is no whole number' };
  const [, sign, digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? [];
  const whole = digits.includes(':') ? readSexagesimal(digits) : readDigits(digits);
  if (whole === undefined) return fault;
  return { kind: 'number', value: sign === '-' && whole !== 0 ? -whole : whole };
}

function readDigits(digits: string): number | undefined {
  if (/^0b[01]+$/.test(digits) || /^0x[0-9a-fA-F]+$/.test(digits) || /^[1-9][0-9]*$/.test(digits))
    return Number(digits);
  if (/^0[0-7]*$/.test(digits)) return Number(`0o${digits}`);
  return undefined;
}

/** 1:30 is 90. The parts are 32-bit integers in SnakeYAML, and so is what they make. */
function readSexagesimal(digits: string): number | undefined {
  let value = 0;
  for (const part of digits.split(':')) {
    if (!/^[0-9]{1,10}$/.test(part) || Number(part) > 0x7fffffff) return undefined;
    value = (Math.imul(value, 60) + Number(part)) | 0;
  }
  return value;
}

function readFloat(text: string): ScalarValue | ScalarFault {
  const plain = text.replaceAll('_', '');
  if (/^(?:[-+]?\.inf|\.nan)$/i.test(plain)) return { kind: 'string', value: text };
  const [, sign, digits = ''] = /^([-+]?)(.*)$/.exec(plain) ?? [];
  const parts = digits.split(':');
  let value = 0;
  for (const part of parts) {
    if (!/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(part)) return { fault: 'is no number' };
    value = value * 60 + Number(part);
  }
  if (!Number.isFinite(value)) return { kind: 'string', value: text };
  return { kind: 'number', value: sign === '-' ? -value : value };
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*=*$/.test(text);
}
