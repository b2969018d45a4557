/** What it would take to reach a number of offers by a day (playbook §5). */
import * as v from 'valibot';
import type { OfferPlan } from '../api';
import { planOffers as plan } from '../domain/estimate/plan-offers';
import { calculatorKind } from './get-estimate';
import { day, wholeNumber } from './input';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

const input = v.nullish(
  v.object({
    calculator: v.optional(calculatorKind),
    goal: v.optional(wholeNumber(1, 20)),
    probability: v.nullish(v.number('Choose a probability from 50 % to 99 %.')),
    by: v.optional(day),
  }),
);

export const planOffers: UseCase<v.InferOutput<typeof input>, OfferPlan> = {
  name: 'planOffers',
  input,
  run(ports, argument) {
    const { book, settings, today } = openWorkbook(ports);
    const calculator = argument?.calculator ?? (settings.highReadiness ? 'high-readiness' : 'standard');
    const { goal, probability, by } = argument ?? {};
    return plan({ calculator, book, settings, today, goal, probability, by });
  },
};
