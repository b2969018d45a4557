/** The end of the first run: goes on to what the person asked the menu for. */
import type { WelcomeEnd } from '../api';
import { succeed } from '../domain/result';
import { nothing } from './input';
import { showWhatWasAsked } from './show-sidebar';
import type { UseCase } from './use-case';

export const finishWelcome: UseCase<unknown, WelcomeEnd> = {
  name: 'finishWelcome',
  input: nothing,
  run(ports) {
    const { title, size } = showWhatWasAsked(ports);
    return succeed({ message: `Opened: ${title}.`, opened: size === undefined ? 'sidebar' : 'dialog' });
  },
};
