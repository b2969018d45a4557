/** Every check of playbook §4: one file and one line here. */
import type { Check, CheckInput, DomainFinding } from '../finding';
import { applicationWithoutCompany } from './application-without-company';
import { badEmail } from './bad-email';
import { badLinkedIn } from './bad-linkedin';
import { badPhone } from './bad-phone';
import { communicationInFuture } from './communication-in-future';
import { communicationWithoutDate } from './communication-without-date';
import { contactWithoutName } from './contact-without-name';
import { duplicateContact } from './duplicate-contact';
import { emailDomainTypo } from './email-domain-typo';
import { exampleRow } from './example-row';
import { noContactInfo } from './no-contact-info';
import { noNextStep } from './no-next-step';
import { unknownStage } from './unknown-stage';
import { untidyName } from './untidy-name';

export const CHECKS: readonly Check[] = [
  contactWithoutName,
  duplicateContact,
  badEmail,
  emailDomainTypo,
  badLinkedIn,
  badPhone,
  noContactInfo,
  untidyName,
  communicationWithoutDate,
  communicationInFuture,
  noNextStep,
  exampleRow,
  applicationWithoutCompany,
  unknownStage,
];

/** Runs every check. Pure: the same book, day and settings give the same findings, in the order of the list. */
export function runChecks(input: CheckInput): readonly DomainFinding[] {
  return CHECKS.flatMap((check) => check.find(input));
}
