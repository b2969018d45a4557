/** Both calculators side by side, sliders to play with, what it would take, and what it all rests on. */
import { useMemo, useState } from 'preact/hooks';
import type { CalculatorKind, EstimateReport, OfferUnits } from '../../api';
import { describeForecast } from '../../domain/estimate/words';
import { BarChart } from '../shared/bar-chart';
import { Button, FoldedSection, Section } from '../shared/components';
import { Footer } from '../shared/page';
import { useLoad } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { Comparison, Distribution } from './comparison';
import { FillIn } from './fill-in';
import { forecastOf, KINDS, type Reports, sameUnits } from './model';
import { Needed } from './needed';
import { sayNumber, sayShare } from './numbers';
import { Plan } from './plan';
import { Rates } from './rates';
import { Trend } from './trend';
import { TryNumbers } from './try-numbers';

export function Calculator() {
  const standard = useLoad('getEstimate', { calculator: 'standard' });
  const high = useLoad('getEstimate', { calculator: 'high-readiness' });
  const reload = (): void => {
    standard.reload();
    high.reload();
  };
  const loading = standard.loading || high.loading;
  const both = { loading, reload, slow: standard.slow || high.slow, problem: standard.problem ?? high.problem };
  return (
    <>
      {standard.value === null || high.value === null ? (
        <Waiting loaded={both} label="Working out the estimate" />
      ) : (
        <>
          <Trouble loaded={both} />
          <Estimate reports={{ standard: standard.value, 'high-readiness': high.value }} onFilled={reload} />
        </>
      )}
      <Footer>
        <Button kind="filled" onClick={reload} busy={loading}>
          Work it out again
        </Button>
      </Footer>
    </>
  );
}

function Estimate({ reports, onFilled }: { readonly reports: Reports; readonly onFilled: () => void }) {
  const [kind, setKind] = useState<CalculatorKind>('standard');
  const [tried, setTried] = useState<OfferUnits | null>(null);
  const report = reports[kind];
  const own = report.inputs;
  const units = tried ?? own;
  const changed = tried !== null && !sameUnits(tried, own);
  const forecasts = useMemo(
    () => ({
      standard: forecastOf(reports.standard, tried ?? reports.standard.inputs),
      'high-readiness': forecastOf(reports['high-readiness'], tried ?? reports['high-readiness'].inputs),
    }),
    [reports, tried],
  );
  const forecast = forecasts[kind];
  // A table of zeros would read as a verdict on somebody who has only just begun.
  const hasNumbers = Object.values(units).some((unit) => unit > 0);
  return (
    <>
      <section class="headline-number" aria-live="polite">
        <h2 class="headline">{changed ? 'If you had these numbers' : 'Where you stand'}</h2>
        <p>{describeForecast(forecast)}</p>
        {hasNumbers ? (
          <p class="quiet">About {sayNumber(forecast.expectedOffers)} offers on average.</p>
        ) : (
          <p class="quiet">Until then, move the sliders to see what numbers would make likely.</p>
        )}
      </section>
      {hasNumbers ? (
        <>
          <Comparison
            title={changed ? 'Estimate for these numbers' : 'Estimate'}
            forecasts={forecasts}
            sheet={{
              standard: reports.standard.sheetEstimate,
              'high-readiness': reports['high-readiness'].sheetEstimate,
            }}
          />
          <Distribution forecasts={forecasts} />
        </>
      ) : null}
      <TryNumbers
        units={units}
        own={own}
        counted={report.counted}
        countsConnections={report.linkedInCounts === 'connections'}
        forecast={changed ? forecast : null}
        onChange={(next) => setTried(sameUnits(next, own) ? null : next)}
      />
      <Trend trend={report.trend} />
      <fieldset class="buttons kinds">
        <legend>Which calculator?</legend>
        {KINDS.map((choice) => (
          <Button key={choice.kind} pressed={kind === choice.kind} onClick={() => setKind(choice.kind)}>
            {choice.label}
          </Button>
        ))}
      </fieldset>
      <Needed key={kind} report={report} units={units} />
      <FillIn key={`fill ${kind}`} report={report} onFilled={onFilled} />
      <Plan key={`plan ${kind}`} kind={kind} goal={report.goal} />
      {hasNumbers ? (
        <Section title="Where the offers come from">
          <BarChart
            title="Share of the expected offers"
            bars={[
              {
                label: 'Applications',
                value: forecast.shares.applications,
                text: sayShare(forecast.shares.applications),
              },
              { label: 'Contacts', value: forecast.shares.contacts, text: sayShare(forecast.shares.contacts) },
              { label: 'LinkedIn', value: forecast.shares.linkedIn, text: sayShare(forecast.shares.linkedIn) },
            ]}
          />
        </Section>
      ) : null}
      <OwnRecord record={report.ownRecord} />
      <Rates reports={reports} />
      <Counted how={report.countedHow} />
      {report.notes.length === 0 ? null : (
        <FoldedSection title="Remarks" aside={String(report.notes.length)} open>
          <ul class="remarks">
            {report.notes.map((note) => (
              <li key={`${note.cell} ${note.message}`}>
                {note.cell === null ? '' : `${note.cell}: `}
                {note.message}
              </li>
            ))}
          </ul>
        </FoldedSection>
      )}
    </>
  );
}

function OwnRecord({ record }: { readonly record: EstimateReport['ownRecord'] }) {
  return (
    <FoldedSection title="Your own record">
      <p>Applications: {record.applications.message}</p>
      <p>Referrals: {record.referrals.message}</p>
      {record.conversions.map((step) => (
        <p key={`${step.from} ${step.to}`}>
          From {step.from} to {step.to}: {step.message}
        </p>
      ))}
    </FoldedSection>
  );
}

function Counted({ how }: { readonly how: EstimateReport['countedHow'] }) {
  return (
    <FoldedSection title="What your tabs count">
      <p>LinkedIn requests: {how.linkedInRequests}</p>
      <p>Applications: {how.applications}</p>
      <p>Meaningful contacts: {how.meaningfulContacts}</p>
    </FoldedSection>
  );
}
