/** Opens another sidebar or dialog from one of them, so that an empty page leads to the first step. */
import * as v from 'valibot';
import type { LinkedPage } from '../api';
import { succeed } from '../domain/result';
import { showSidebar } from './show-sidebar';
import type { UseCase } from './use-case';

const PAGES = ['contact', 'pipelineList', 'import'] as const satisfies readonly LinkedPage[];

export const showPage: UseCase<{ readonly page: LinkedPage }, null> = {
  name: 'showPage',
  input: v.object({ page: v.picklist(PAGES) }),
  run(ports, { page }) {
    showSidebar(ports, page);
    return succeed(null);
  },
};
