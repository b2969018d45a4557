/** The day an offer is accepted (S4): the application goes to Accepted, and the landing rules take over the list. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import { succeed } from '../domain/result';
import { count } from '../domain/say';
import { isOpen } from '../domain/stage';
import { id } from './input';
import { changeWorkbook } from './open-workbook';
import { applicationOf } from './records/find-records';
import { checkSeenApplication, seenApplication } from './records/seen-application';
import { stageChanges } from './records/stage-changes';
import type { UseCase } from './use-case';

const input = v.object({ id, seen: v.optional(seenApplication) });

export const acceptOffer: UseCase<v.InferOutput<typeof input>, Confirmation> = {
  name: 'acceptOffer',
  input,
  run: (ports, argument) =>
    changeWorkbook(ports, ({ book, settings, today }) => {
      const found = applicationOf(book, argument.id);
      if (!found.ok) return found;
      const accepted = found.value;
      const unchanged = checkSeenApplication(accepted, argument.seen);
      if (!unchanged.ok) return unchanged;
      const others = book.applications.filter(
        (application) => application !== accepted && !application.isExample && isOpen(application.stage),
      ).length;
      const rest =
        others === 0
          ? 'Today now lists everyone to thank.'
          : `Today now lists ${count(others, 'application')} to withdraw first, then everyone to thank.`;
      if (accepted.stage === 'Accepted') return succeed({ changes: [], value: { message: rest } });
      return succeed({
        changes: stageChanges(book, settings, accepted, { to: 'Accepted', when: today }),
        value: { message: `Congratulations on ${accepted.company}! ${rest}` },
      });
    }),
};
