/** Who can introduce you to a company (playbook §6). */
import * as v from 'valibot';
import type { IntroductionsReport } from '../api';
import { findWays } from '../domain/network/introductions';
import { buildNetwork } from '../domain/network/network';
import { succeed } from '../domain/result';
import { someText } from './input';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

const input = v.object({ company: someText });

export const findIntroductions: UseCase<v.InferOutput<typeof input>, IntroductionsReport> = {
  name: 'findIntroductions',
  input,
  run(ports, { company }) {
    const { book, today, settings } = openWorkbook(ports);
    return succeed(findWays(buildNetwork({ book, today, settings }), company, { today, locale: book.locale }));
  },
};
