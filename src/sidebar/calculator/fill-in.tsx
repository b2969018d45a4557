/** "Fill in from my tabs": shows what each box would change from and to, and writes only what was seen. */
import { useState } from 'preact/hooks';
import type { EstimateReport, OfferUnits } from '../../api';
import { Button, FoldedSection } from '../shared/components';
import { callServer } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';

const LABELS: readonly { readonly key: keyof OfferUnits; readonly label: string }[] = [
  { key: 'linkedInRequests', label: 'LinkedIn requests' },
  { key: 'applications', label: 'Applications' },
  { key: 'meaningfulContacts', label: 'Meaningful contacts' },
];

export function FillIn({ report, onFilled }: { readonly report: EstimateReport; readonly onFilled: () => void }) {
  const { say, warn } = useSpeaker();
  const { busy, save } = useSaver();
  const differing = LABELS.flatMap(({ key, label }) => {
    const box = report.boxes[key];
    const count = report.counted[key];
    return box === null || !box.canFill || box.says === String(count) ? [] : [{ key, label, box, count }];
  });
  const [chosen, setChosen] = useState<ReadonlySet<keyof OfferUnits>>(new Set());
  if (differing.length === 0) return null;

  const toggle = (key: keyof OfferUnits): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const fill = (): void => {
    const boxes = differing
      .filter(({ key }) => chosen.has(key))
      .map(({ key, box, count }) => ({ input: key, says: box.says, count }));
    save('fill', () => callServer('fillCalculator', { calculator: report.calculator, boxes }))
      .then((answer) => {
        if (answer === null) return;
        say(answer.message);
        onFilled();
      })
      .catch((error: Error) => warn(error.message));
  };

  return (
    <FoldedSection title="Fill in from my tabs">
      <p class="quiet">Choose the boxes to change. A box that holds a formula is kept.</p>
      {differing.map(({ key, label, box, count }) => (
        <label class="check" key={key}>
          <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
          <span>
            {label} ({box.cell}): <del>{box.says === '' ? 'empty' : box.says}</del> <ins>{count}</ins>
          </span>
        </label>
      ))}
      <div class="buttons">
        <Button onClick={fill} busy={busy.has('fill')} disabled={chosen.size === 0}>
          Write these numbers
        </Button>
      </div>
    </FoldedSection>
  );
}
