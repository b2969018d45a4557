/** The rules of playbook §3, in the order of its table. To add one: one file, one line here. */
import type { Rule } from '../action';
import { firstTouch } from './first-touch';
import { keepInTouch } from './keep-in-touch';
import { nextStep } from './next-step';
import { silentLead } from './silent-lead';
import { thankYou } from './thank-you';

export const RULES: readonly Rule[] = [thankYou, nextStep, keepInTouch, firstTouch, silentLead];
