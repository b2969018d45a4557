/** Colours as scripts write them, in the form in which `getBackgrounds` gives them back. */
import { ServiceError } from './service';

const NAMED: { readonly [name: string]: string } = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightyellow: '#ffffe0',
  magenta: '#ff00ff',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  yellow: '#ffff00',
};

/** `'#FF0'` → `'#ffff00'`; undefined for white and for null, which reset. Throws Google's error for what is no colour. */
export function colour(value: unknown): string | undefined {
  if (value === null || value === '') return undefined;
  const text = String(value).toLowerCase();
  if (text === 'white') return undefined;
  const named = NAMED[text];
  if (named !== undefined) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  const long = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text;
  if (!/^#[0-9a-f]{6}$/.test(long)) throw new ServiceError(`Invalid color: ${String(value)}`);
  return long === '#ffffff' ? undefined : long;
}
