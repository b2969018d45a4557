/** The estimate of one calculator tab. */
import { useState } from 'preact/hooks';
import type { CalculatorKind, EstimateReport } from '../../api';
import { BarChart } from '../shared/bar-chart';
import { Button, ErrorPanel, FoldedSection, Section, Skeleton } from '../shared/components';
import { Footer } from '../shared/page';
import { useLoad } from '../shared/use-server';
import { count } from '../shared/words';
import { Needed } from './needed';
import { sayChance, sayExpected, sayShare } from './numbers';

const KINDS: readonly { readonly kind: CalculatorKind; readonly label: string }[] = [
  { kind: 'standard', label: 'Standard' },
  { kind: 'high-readiness', label: 'High readiness' },
];

export function Calculator() {
  const [kind, setKind] = useState<CalculatorKind>('standard');
  const { value, loading, problem, reload } = useLoad('getEstimate', { calculator: kind });
  return (
    <>
      <fieldset class="buttons kinds">
        <legend class="visually-hidden">Calculator</legend>
        {KINDS.map((choice) => (
          <Button key={choice.kind} pressed={kind === choice.kind} onClick={() => setKind(choice.kind)}>
            {choice.label}
          </Button>
        ))}
      </fieldset>
      {problem !== null && !loading ? (
        <ErrorPanel problem={problem} onRetry={reload} />
      ) : value === null || value.calculator !== kind ? (
        <Skeleton label="Working out the estimate" />
      ) : (
        <Estimate report={value} />
      )}
      <Footer>
        <Button kind="filled" onClick={reload} busy={loading}>
          Work it out again
        </Button>
      </Footer>
    </>
  );
}

function Estimate({ report }: { readonly report: EstimateReport }) {
  const { inputs, counted, shares } = report;
  return (
    <>
      <section class="headline-number">
        <h2>About {sayExpected(report.expectedOffers)}</h2>
        <p>{report.summary}</p>
        {report.sheetEstimate === null ? null : (
          <p class="quiet">Your sheet's own formula says {sayExpected(report.sheetEstimate)}.</p>
        )}
      </section>
      <Section title="Your chances">
        <BarChart
          title="Chance of at least this many offers"
          bars={report.atLeast.map(({ offers, probability }) => ({
            label: `At least ${count(offers, 'offer', 'offers')}`,
            value: probability,
            text: sayChance(probability),
          }))}
        />
      </Section>
      <Section title="How many offers">
        <BarChart
          title="Chance of exactly this many offers"
          bars={report.distribution.slice(0, 8).map((probability, offers) => ({
            label: count(offers, 'offer', 'offers'),
            value: probability,
            text: sayChance(probability),
          }))}
        />
      </Section>
      <Section title="Where they come from">
        <BarChart
          title="Share of the expected offers"
          bars={[
            { label: 'Applications', value: shares.applications, text: sayShare(shares.applications) },
            { label: 'Contacts', value: shares.contacts, text: sayShare(shares.contacts) },
            { label: 'LinkedIn', value: shares.linkedIn, text: sayShare(shares.linkedIn) },
          ]}
        />
      </Section>
      <Section title="What goes in">
        <table class="inputs">
          <thead>
            <tr>
              <td />
              <th scope="col">Your box</th>
              <th scope="col">In the tabs</th>
            </tr>
          </thead>
          <tbody>
            <InputRow label="LinkedIn requests" box={inputs.linkedInRequests} tabs={counted.linkedInRequests} />
            <InputRow label="Applications" box={inputs.applications} tabs={counted.applications} />
            <InputRow label="Meaningful contacts" box={inputs.meaningfulContacts} tabs={counted.meaningfulContacts} />
          </tbody>
        </table>
      </Section>
      <Needed needed={report.needed} goal={report.goal} />
      <FoldedSection title="Your own record">
        <p>{report.ownRecord.applications.message}</p>
        <p>{report.ownRecord.referrals.message}</p>
        {report.ownRecord.conversions.map((step) => (
          <p key={`${step.from} ${step.to}`}>{step.message}</p>
        ))}
      </FoldedSection>
      {report.notes.length === 0 ? null : (
        <FoldedSection title="Remarks" aside={String(report.notes.length)} open>
          <ul class="remarks">
            {report.notes.map((note) => (
              <li key={`${note.cell} ${note.message}`}>{note.message}</li>
            ))}
          </ul>
        </FoldedSection>
      )}
    </>
  );
}

function InputRow({ label, box, tabs }: { readonly label: string; readonly box: number; readonly tabs: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{box}</td>
      <td class={box === tabs ? '' : 'differs'}>{tabs}</td>
    </tr>
  );
}
