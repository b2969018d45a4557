/** The pictures in `docs`: those that are shown are there, those that are there are made by the script. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../../scripts/build/paths';
import { DRAWINGS, PICTURES } from '../../../scripts/pictures/lists';

const DOCS = path.join(ROOT, 'docs');
const MEGABYTE = 1024 * 1024;

function below(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** Width and height as the file says them: the first chunk of every PNG. */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(DOCS, file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('every picture in docs is made by the script, and the other way round', () => {
  expect(below(DOCS, '.png')).toEqual([...DRAWINGS, ...PICTURES].map(({ file }) => file).sort());
});

test('a picture of the window has the size that was asked for', () => {
  const whole = PICTURES.filter(({ part }) => part === 'window');
  const asked = whole.map(({ file, window = { width: 1280, height: 800 }, scale = 1 }) => ({
    file,
    width: window.width * scale,
    height: window.height * scale,
  }));
  expect(whole.map(({ file }) => ({ file, ...sizeOf(file) }))).toEqual(asked);
});

test('a drawing has the size that was asked for', () => {
  const asked = DRAWINGS.map(({ file, width, height }) => ({ file, width, height }));
  expect(DRAWINGS.map(({ file }) => ({ file, ...sizeOf(file) }))).toEqual(asked);
});

test('all pictures together stay small enough to be cloned', () => {
  const bytes = [...DRAWINGS, ...PICTURES].reduce((sum, { file }) => sum + statSync(path.join(DOCS, file)).size, 0);
  expect(bytes / MEGABYTE).toBeLessThan(3);
});

test('every picture and page that a page leads to is there', () => {
  const pages = ['README.md', 'CHANGELOG.md', ...below(DOCS, '.md').map((name) => `docs/${name}`)];
  const missing = pages.flatMap((page) => {
    const text = readFileSync(path.join(ROOT, page), 'utf8');
    const led = [...text.matchAll(/\]\(([^)\s]+)/g), ...text.matchAll(/<img[^>]+src="([^"]+)"/g)];
    return led
      .map(([, target = '']) => target.replace(/#.*/, ''))
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(path.resolve(ROOT, path.dirname(page), target)))
      .map((target) => `${page}: ${target}`);
  });
  expect(missing).toEqual([]);
});
