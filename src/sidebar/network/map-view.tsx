/** The drawn map with its tools. The lists beside it say the same, for keyboards and screen readers. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button, Field } from '../shared/components';
import { useSpeaker } from '../shared/speaker';
import { count } from '../shared/words';
import { Legend } from './legend';
import { type ColourBy, looksOf } from './looks';
import { MapCanvas } from './map-canvas';
import { download } from './map-picture';
import type { NetworkModel } from './model';

export interface MapViewProps {
  readonly model: NetworkModel;
  /** Key of the person who is looked at. */
  readonly selected: string | null;
  /** Keys of the people on the way that is shown; empty for none. */
  readonly path: readonly string[];
  /** Keys that a search found; null where nothing is searched. */
  readonly found: ReadonlySet<string> | null;
  readonly onPick: (key: string | null) => void;
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const listen = (): void => setMatches(list.matches);
    list.addEventListener('change', listen);
    return () => list.removeEventListener('change', listen);
  }, [query]);
  return matches;
}

export function MapView({ model, selected, path, found, onPick }: MapViewProps) {
  const { report } = model;
  const speaker = useSpeaker();
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<MapCanvas | null>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  const [colourBy, setColourBy] = useState<ColourBy>('meaningful');
  const [progress, setProgress] = useState(0);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const looks = useMemo(() => looksOf(report, colourBy), [report, colourBy]);

  useEffect(() => {
    if (canvas.current === null) return;
    const events = { onPick: (key: string | null) => picked.current(key), onProgress: setProgress };
    const made = new MapCanvas(canvas.current, events, isCalm);
    map.current = made;
    return () => {
      made.destroy();
      map.current = null;
    };
  }, [isCalm]);
  useEffect(() => map.current?.setNetwork(report), [report, isCalm]);
  useEffect(() => {
    const lookOf = (person: number) => looks.legend[looks.of[person] ?? -1] ?? null;
    const focus = path.length > 0 ? new Set(path) : selected !== null ? around(model, selected) : found;
    map.current?.show({ lookOf, focus, selected, path, isDark });
  }, [looks, model, selected, path, found, isDark, isCalm]);
  useEffect(() => {
    if (path.length > 0) map.current?.bringIntoView(path);
    else if (selected !== null) map.current?.bringIntoView([selected]);
  }, [selected, path]);

  async function save(): Promise<void> {
    const picture = (await map.current?.picture(looks, `My network: ${report.message}`)) ?? null;
    if (picture === null)
      speaker.warn('This browser could not make the picture. A screenshot of the map does as well.');
    else {
      download(picture, 'my-network.png');
      speaker.say('The picture is in your downloads: my-network.png.');
    }
  }

  const people = report.people.length - 1;
  return (
    <section class="map" aria-label="Map">
      <div class="map-tools">
        <Field label="Colour and shape by">
          {(ids) => (
            <select {...ids} value={colourBy} onChange={(event) => setColourBy(event.currentTarget.value as ColourBy)}>
              <option value="meaningful">How well you know them</option>
              <option value="company">Company</option>
              <option value="term">Term</option>
            </select>
          )}
        </Field>
        <div class="buttons">
          <Button label="Zoom in" onClick={() => map.current?.zoomBy(1.4)}>
            +
          </Button>
          <Button label="Zoom out" onClick={() => map.current?.zoomBy(1 / 1.4)}>
            −
          </Button>
          <Button onClick={() => map.current?.showAll()}>Show all</Button>
          <Button onClick={() => void save()}>Save as picture</Button>
        </div>
      </div>
      <div class="map-ground">
        <canvas
          ref={canvas}
          role="img"
          aria-label={`Map of you and ${count(people, 'person', 'people')}. The lists beside it say the same.`}
        />
        {progress < 1 ? (
          <p class="map-progress" role="status">
            Placing {count(people, 'person', 'people')}
            <progress value={progress} aria-label="Placing people on the map" />
          </p>
        ) : null}
      </div>
      <Legend looks={looks} isDark={isDark} />
    </section>
  );
}

/** A person and everybody they are linked to, with their company. */
function around(model: NetworkModel, key: string): ReadonlySet<string> {
  const keys = new Set([key]);
  const index = model.byKey.get(key);
  if (index === undefined) return keys;
  for (const { person } of model.neighbours[index] ?? []) keys.add(model.report.people[person]?.key ?? key);
  const company = model.report.companies[model.companyOf.get(index) ?? -1];
  if (company !== undefined) {
    keys.add(`company:${company.name}`);
    for (const person of company.people) keys.add(model.report.people[person]?.key ?? key);
  }
  return keys;
}
