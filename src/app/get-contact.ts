/** One contact as its row says now: to show beside what the person has typed meanwhile. */
import * as v from 'valibot';
import { type ContactDetails, describeContact } from '../domain/contact-details';
import { succeed } from '../domain/result';
import { buildTouchIndex } from '../domain/touch-index';
import { id } from './input';
import { openWorkbook } from './open-workbook';
import { contactOf } from './records/find-records';
import type { UseCase } from './use-case';

const input = v.object({ id });

export const getContact: UseCase<v.InferOutput<typeof input>, ContactDetails> = {
  name: 'getContact',
  input,
  run(ports, argument) {
    const { book, today } = openWorkbook(ports);
    const found = contactOf(book, argument.id);
    return found.ok ? succeed(describeContact(found.value, buildTouchIndex(book, today))) : found;
  },
};
