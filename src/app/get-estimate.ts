/** The job offer estimate of one calculator tab (playbook §5). */
import * as v from 'valibot';
import type { EstimateReport } from '../api';
import { estimateOffers } from '../domain/estimate/estimate-offers';
import { succeed } from '../domain/result';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

export const calculatorKind = v.picklist(
  ['standard', 'high-readiness'],
  'Choose one of the two calculators: standard or high-readiness.',
);

const input = v.nullish(v.object({ calculator: v.optional(calculatorKind) }));

export const getEstimate: UseCase<v.InferOutput<typeof input>, EstimateReport> = {
  name: 'getEstimate',
  input,
  run(ports, argument) {
    const { book, settings, today } = openWorkbook(ports);
    const calculator = argument?.calculator ?? (settings.highReadiness ? 'high-readiness' : 'standard');
    return succeed(estimateOffers({ calculator, book, settings, today }));
  },
};
