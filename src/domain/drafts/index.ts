/** The kinds of drafts. To add one: one file, one line here. */
import type { Draft, DueItem } from '../action';
import { plainCompany } from '../names';
import { isTalkUndated } from '../rules/keep-in-touch';
import { isCommunication } from '../rules/support';
import type { Settings } from '../settings';
import type { TouchIndex } from '../touch-index';
import { currentEvent } from './current-event';
import { decline } from './decline';
import type { DraftTemplate } from './draft-template';
import { firstTouch } from './first-touch';
import { followUp } from './follow-up';
import { interviewResult } from './interview-result';
import { keepInTouch } from './keep-in-touch';
import { landingThanks } from './landing-thanks';
import { newColleague } from './new-colleague';
import { referenceAlert } from './reference-alert';
import { rejection } from './rejection';
import { reportBack } from './report-back';
import { closingBlock } from './signature';
import { silentLead } from './silent-lead';
import { type DraftValues, fillTemplate } from './template';
import { thankYou } from './thank-you';
import { waitingChase } from './waiting-chase';
import { withdraw } from './withdraw';

/** All of them with our wording, for Settings to show and change. */
export const DRAFT_TEMPLATES: readonly DraftTemplate[] = [
  thankYou,
  interviewResult,
  referenceAlert,
  followUp,
  silentLead,
  waitingChase,
  currentEvent,
  reportBack,
  keepInTouch,
  firstTouch,
  rejection,
  withdraw,
  decline,
  landingThanks,
  newColleague,
];

/**
 * The draft for an item of a rule that has one: an offer is declined, an application withdrawn; people at the company that
 * is joined know the news; a first step is no following up.
 */
export function templateFor(item: DueItem, touches: TouchIndex): DraftTemplate | null {
  if (item.rule === 'landing-thanks' && isThere(item)) return newColleague;
  if (item.rule === 'next-step' && isFirstStep(item, touches)) return firstTouch;
  if (item.rule === 'landing-withdraw') return item.application?.stage === 'Offer' ? decline : withdraw;
  return DRAFT_TEMPLATES.find((template) => template.rules.includes(item.rule)) ?? null;
}

function isThere({ contact, about }: DueItem): boolean {
  const company = plainCompany(about?.company ?? '');
  return company !== '' && plainCompany(contact?.company ?? '') === company;
}

/** Nothing has passed with them yet, and nothing was sent to the company. */
function isFirstStep({ contact, application }: DueItem, touches: TouchIndex): boolean {
  if (contact !== null && (touches.ofContact(contact).length > 0 || isTalkUndated(contact))) return false;
  if (application === null) return true;
  const isBefore = application.stage === 'Uncalled' || application.stage === 'Inactive';
  return isBefore && application.appliedOn === null && !touches.ofApplication(application).some(isCommunication);
}

/** Fills the person's own wording where they have one, else ours, and closes with the full contact block (S1). */
export function writeDraft(template: DraftTemplate, to: string, values: DraftValues, settings: Settings): Draft {
  const own = settings.templates[template.kind];
  const subject = own !== undefined && own.subject.trim() !== '' ? own.subject : template.subject;
  const wording = own !== undefined && own.body.trim() !== '' ? own.body : template.body;
  const signature = closingBlock(settings.signature);
  const all: DraftValues = { ...values, myName: settings.signature.name, signature };
  const body = fillTemplate(wording, all);
  const isSigned = /\{\{\s*signature\s*\}\}/i.test(wording);
  return {
    kind: template.kind,
    to: to.trim(),
    subject: fillTemplate(subject, all).replace(/\s+/g, ' '),
    body: isSigned || signature === '' ? body : `${body}\n\n${signature}`,
  };
}
