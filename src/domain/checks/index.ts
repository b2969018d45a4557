/** Every check of playbook §4: one file and one line here. */
import type { Check, CheckInput, DomainFinding } from '../finding';
import { ambiguousDate } from './ambiguous-date';
import { applicationWithoutCompany } from './application-without-company';
import { badCadence } from './bad-cadence';
import { badCheckbox } from './bad-checkbox';
import { badChoice } from './bad-choice';
import { badDate } from './bad-date';
import { badEmail } from './bad-email';
import { badInput } from './bad-input';
import { badLink } from './bad-link';
import { badLinkedIn } from './bad-linkedin';
import { badPhone } from './bad-phone';
import { badRate } from './bad-rate';
import { badTarget } from './bad-target';
import { communicationInFuture } from './communication-in-future';
import { communicationWithoutDate } from './communication-without-date';
import { companySpelling } from './company-spelling';
import { contactWithoutName } from './contact-without-name';
import { duplicateApplication } from './duplicate-application';
import { duplicateContact } from './duplicate-contact';
import { duplicateHeader } from './duplicate-header';
import { duplicateId } from './duplicate-id';
import { duplicateLink } from './duplicate-link';
import { emailDomainTypo } from './email-domain-typo';
import { estimateBroken } from './estimate-broken';
import { exampleRow } from './example-row';
import { formulaError } from './formula-error';
import { goalNotCheckedIn } from './goal-not-checked-in';
import { goalWithoutTerm } from './goal-without-term';
import { inputDiffers } from './input-differs';
import { interviewDatePassed } from './interview-date-passed';
import { interviewWithoutDate } from './interview-without-date';
import { missingColumn } from './missing-column';
import { missingId } from './missing-id';
import { missingInput } from './missing-input';
import { missingTab } from './missing-tab';
import { noContactInfo } from './no-contact-info';
import { noGoalsThisTerm } from './no-goals-this-term';
import { noNextStep } from './no-next-step';
import { rejectedWithoutWhy } from './rejected-without-why';
import { selfLink } from './self-link';
import { stageInFuture } from './stage-in-future';
import { termDates } from './term-dates';
import { tooManyTrying } from './too-many-trying';
import { tryingWithoutNextStep } from './trying-without-next-step';
import { tryingWithoutNotes } from './trying-without-notes';
import { uncalledWithoutContact } from './uncalled-without-contact';
import { uncalledWithoutLinkedIn } from './uncalled-without-linkedin';
import { unknownContact } from './unknown-contact';
import { unknownPerson } from './unknown-person';
import { unknownReferrer } from './unknown-referrer';
import { unknownStage } from './unknown-stage';
import { untidyName } from './untidy-name';

/** In the order of the playbook: any tab, Contacts, Applications, Your Network, Networking Goals, calculators. */
const CHECKS: readonly Check[] = [
  missingTab,
  missingColumn,
  duplicateHeader,
  formulaError,
  duplicateId,
  missingId,
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
  ambiguousDate,
  noNextStep,
  badCheckbox,
  badCadence,
  unknownReferrer,
  exampleRow,
  applicationWithoutCompany,
  unknownStage,
  duplicateApplication,
  uncalledWithoutContact,
  uncalledWithoutLinkedIn,
  tryingWithoutNextStep,
  tryingWithoutNotes,
  tooManyTrying,
  interviewWithoutDate,
  interviewDatePassed,
  rejectedWithoutWhy,
  unknownContact,
  badLink,
  badDate,
  stageInFuture,
  companySpelling,
  unknownPerson,
  selfLink,
  duplicateLink,
  goalWithoutTerm,
  badTarget,
  badChoice,
  termDates,
  noGoalsThisTerm,
  goalNotCheckedIn,
  missingInput,
  badInput,
  inputDiffers,
  badRate,
  estimateBroken,
];

/** Runs every check. Pure: the same book, day and settings give the same findings, in the order of the list. */
export function runChecks(input: CheckInput): readonly DomainFinding[] {
  return CHECKS.flatMap((check) => check.find(input));
}
