/** The kinds of drafts. To add one: one file, one line here. */
import type { Draft, DueItem } from '../action';
import type { Settings } from '../settings';
import { currentEvent } from './current-event';
import { decline } from './decline';
import type { DraftTemplate } from './draft-template';
import { firstTouch } from './first-touch';
import { followUp } from './follow-up';
import { interviewResult } from './interview-result';
import { keepInTouch } from './keep-in-touch';
import { landingThanks } from './landing-thanks';
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
];

/** The draft for an item of a rule that has one: an offer is declined, an application withdrawn. */
export function templateFor(item: DueItem): DraftTemplate | null {
  if (item.rule === 'landing-withdraw') return item.application?.stage === 'Offer' ? decline : withdraw;
  return DRAFT_TEMPLATES.find((template) => template.rules.includes(item.rule)) ?? null;
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
