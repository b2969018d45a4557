/** The three numbers as sliders: "start playing around with numbers" (S0). Nothing is written; the tab keeps its own. */
import { useId } from 'preact/hooks';
import type { OfferUnits } from '../../api';
import type { OfferForecast } from '../../domain/estimate/offers';
import { Button, Section } from '../shared/components';
import { chanceOf, sayChance, sayNumber } from './numbers';

interface Slider {
  readonly key: keyof OfferUnits;
  readonly label: string;
  readonly step: number;
  /** The right end, unless the person is further already. */
  readonly most: number;
}

const SLIDERS: readonly Slider[] = [
  { key: 'linkedInRequests', label: 'LinkedIn requests', step: 10, most: 1000 },
  { key: 'applications', label: 'Applications', step: 1, most: 400 },
  { key: 'meaningfulContacts', label: 'Meaningful contacts', step: 1, most: 100 },
];

export interface TryNumbersProps {
  readonly units: OfferUnits;
  /** What the tab's boxes say. */
  readonly own: OfferUnits;
  readonly counted: OfferUnits;
  readonly countsConnections: boolean;
  /** What these numbers make likely; null while they are the tab's own. */
  readonly forecast: OfferForecast | null;
  readonly onChange: (units: OfferUnits) => void;
}

export function TryNumbers({ units, own, counted, countsConnections, forecast, onChange }: TryNumbersProps) {
  const id = useId();
  return (
    <Section title="Play with the numbers">
      {SLIDERS.map(({ key, label, step, most }) => {
        const name = key === 'linkedInRequests' && countsConnections ? 'LinkedIn connections' : label;
        const end = Math.max(most, own[key] * 2);
        return (
          <div class="slider" key={key}>
            <div class="slider-name">
              <label for={`${id}-${key}`}>{name}</label>
              <output for={`${id}-${key}`}>{units[key]}</output>
            </div>
            <input
              id={`${id}-${key}`}
              type="range"
              min={0}
              max={end}
              step={own[key] % step === 0 && end % step === 0 ? step : 1}
              value={units[key]}
              onInput={(event) => onChange({ ...units, [key]: Number(event.currentTarget.value) })}
            />
            {counted[key] === own[key] ? null : (
              <span class="caption">
                Your box says {own[key]}; your tabs count {counted[key]}.
              </span>
            )}
          </div>
        );
      })}
      {/* The headline says it aloud; here it stands beside the sliders, for the eye. */}
      {forecast === null ? null : (
        <p>
          About {sayNumber(forecast.expectedOffers)} offers on average: at least 1 with a chance of{' '}
          {sayChance(chanceOf(forecast, 1))}, at least 2 with {sayChance(chanceOf(forecast, 2))}.
        </p>
      )}
      <div class="buttons">
        <Button kind="text" disabled={forecast === null} onClick={() => onChange(own)}>
          Back to my numbers
        </Button>
      </div>
    </Section>
  );
}
