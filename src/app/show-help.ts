/** Opens the guide at a page, so that each sidebar leads to what explains it. */
import * as v from 'valibot';
import { succeed } from '../domain/result';
import { text } from './input';
import { SIDEBARS } from './menu';
import type { UseCase } from './use-case';

/** A name of no page opens the contents, so only its length matters here. */
const input = v.object({ page: v.pipe(text, v.maxLength(50, 'Keep it under 50 characters.')) });

export const showHelp: UseCase<v.InferOutput<typeof input>, null> = {
  name: 'showHelp',
  input,
  run(ports, { page }) {
    const { file, title, size } = SIDEBARS.help;
    ports.ui.showDialog(file, title, size, page);
    return succeed(null);
  },
};
