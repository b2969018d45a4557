/** The tabs without a table: Instructions and the two calculators. */
import type { PlainKind } from '../../domain/tabs';
import type { TabNames } from '../table-tab';

export interface PlainTab {
  readonly kind: PlainKind;
  readonly names: TabNames;
}

const CALCULATOR_WORDS = [
  'calculator',
  'offer calculator',
  'calc',
  'estimator',
  'rechner',
  'calculateur',
  'calculadora',
  '計算',
  '計算機',
];

export const instructionsTab: PlainTab = {
  kind: 'instructions',
  names: {
    exact: ['instructions', 'read me', 'readme', 'start here', 'how to use'],
    strong: [
      'instructions',
      'instruction',
      'read me',
      'readme',
      'start here',
      'how to',
      'anleitung',
      'instruções',
      'instrucciones',
      '使い方',
      '説明',
    ],
    weak: ['guide', 'welcome', 'about', 'help', 'hilfe'],
  },
};

export const calculatorTab: PlainTab = {
  kind: 'calculator',
  names: { exact: ['job offer calculator'], strong: CALCULATOR_WORDS, weak: ['estimate', 'estimation', 'offers'] },
};

export const highReadinessCalculatorTab: PlainTab = {
  kind: 'highReadinessCalculator',
  names: {
    exact: ['job offer calculator if high job ready score'],
    strong: CALCULATOR_WORDS,
    weak: ['estimate', 'estimation', 'offers'],
  },
};

/** Words that make a calculator the one for a high job readiness score. */
export const HIGH_READINESS = /\b(?:high|ready|readiness|hjr|strong score)\b/;
