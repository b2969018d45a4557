/** The network map with its lists, in every state it can be in. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Introduction, IntroductionsReport, NetworkReport } from '../../api';
import { Button, EmptyState, Field } from '../shared/components';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useSaver } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { count } from '../shared/words';
import { AddLink } from './add-link';
import { GroupsList } from './groups-list';
import { Introductions } from './introductions';
import { MapView } from './map-view';
import { matches, modelOf } from './model';
import { PeopleList } from './people-list';
import { PersonCard } from './person-card';

export function NetworkPage() {
  const loaded = useLoad('getNetwork');
  const { value, loading, reload } = loaded;
  if (value === null) {
    return (
      <div class="waiting">
        <Waiting loaded={loaded} label="Reading your network" rows={6} />
      </div>
    );
  }
  return (
    <>
      <Trouble loaded={loaded} />
      {value.people.length < 2 ? (
        <NobodyYet report={value} loading={loading} onReload={reload} />
      ) : (
        <Network report={value} loading={loading} onReload={reload} />
      )}
    </>
  );
}

interface NetworkProps {
  readonly report: NetworkReport;
  readonly loading: boolean;
  readonly onReload: () => void;
}

function NobodyYet({ report, loading, onReload }: NetworkProps) {
  const model = useMemo(() => modelOf(report), [report]);
  return (
    <div class="waiting">
      <EmptyState title="Your network starts with two names">
        <p>
          Everybody in Contacts appears here as soon as you add them. Write down who knows whom below, and groups,
          people who join them and ways to companies show up by themselves.
        </p>
        <p>Start with somebody you talked to last month, and one person they mentioned.</p>
        <div class="buttons">
          <Button onClick={onReload} busy={loading}>
            Look again
          </Button>
        </div>
      </EmptyState>
      <AddLink model={model} from="" onSaved={onReload} />
    </div>
  );
}

const TABS = { people: 'People', groups: 'Groups', companies: 'Introductions' } as const;
type Tab = keyof typeof TABS;

const NO_PATH: readonly string[] = [];

function Network({ report, loading, onReload }: NetworkProps) {
  const speaker = useSpeaker();
  const saver = useSaver();
  const model = useMemo(() => modelOf(report), [report]);
  const [tab, setTab] = useState<Tab>('people');
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [path, setPath] = useState(NO_PATH);
  /** Whom a new link starts at; null while no link is being added. */
  const [linkFrom, setLinkFrom] = useState<string | null>(null);
  const [company, setCompany] = useState('');
  const [answer, setAnswer] = useState<IntroductionsReport | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const people = useMemo(
    () => (words.trim() === '' ? model.sorted : model.sorted.filter((index) => isFound(report, index, words))),
    [model, report, words],
  );
  const found = useMemo(
    () => (words.trim() === '' ? null : new Set(people.map((index) => report.people[index]?.key ?? ''))),
    [people, report, words],
  );
  const rememberFocus = useReturningFocus(selected !== null || linkFrom !== null);
  const chosen = selected === null ? undefined : model.byKey.get(selected);

  function pick(key: string | null): void {
    if (key !== null) rememberFocus();
    setSelected(key);
    setPath(NO_PATH);
    setLinkFrom(null);
  }

  function addLink(from: string): void {
    rememberFocus();
    setLinkFrom(from);
  }

  function goTo({ tab: sheet, row }: { readonly tab: string; readonly row: number }): void {
    callServer('showCell', { tab: sheet, cell: `A${row}` }).catch((error: ServerProblem) =>
      speaker.warn(error.message),
    );
  }

  function show(way: Introduction): void {
    setSelected(null);
    setPath(['you', ...way.steps.map(({ to }) => to)]);
  }

  async function ask(name: string): Promise<void> {
    setTab('companies');
    setSelected(null);
    setLinkFrom(null);
    setCompany(name);
    setRefusal(null);
    try {
      const ways = await saver.save('ask', () => callServer('findIntroductions', { company: name }));
      if (ways === null) return;
      setAnswer(ways);
      const [best] = ways.ways;
      if (best === undefined) setPath(NO_PATH);
      else show(best);
    } catch (error) {
      setRefusal((error as ServerProblem).message);
    }
  }

  return (
    <div class="network">
      <MapView model={model} selected={selected} path={path} found={found} onPick={pick} />
      <div class="panel">
        <p class="summary">{report.message}</p>
        {linkFrom !== null ? (
          <AddLink key={linkFrom} model={model} from={linkFrom} onSaved={onReload} onClose={() => setLinkFrom(null)} />
        ) : chosen !== undefined ? (
          <PersonCard
            key={selected}
            model={model}
            person={chosen}
            onPick={pick}
            onGoTo={goTo}
            onAskAbout={(name) => void ask(name)}
          />
        ) : null}
        <fieldset class="buttons tabs">
          <legend class="visually-hidden">Show</legend>
          {(Object.keys(TABS) as Tab[]).map((one) => (
            <Button key={one} pressed={tab === one} onClick={() => setTab(one)}>
              {TABS[one]}
            </Button>
          ))}
        </fieldset>
        {tab === 'people' ? (
          <>
            <Field label="Search">
              {(ids) => (
                <input
                  {...ids}
                  type="search"
                  dir="auto"
                  value={words}
                  placeholder="A name, a company, a term"
                  onInput={(event) => setWords(event.currentTarget.value)}
                />
              )}
            </Field>
            <span class="visually-hidden" role="status">
              {found === null ? '' : count(people.length, 'person matches', 'people match')}
            </span>
            <PeopleList model={model} people={people} onPick={pick} onShowAll={() => setWords('')} />
          </>
        ) : tab === 'groups' ? (
          <GroupsList model={model} onPick={pick} />
        ) : (
          <Introductions
            model={model}
            company={company}
            answer={answer}
            busy={saver.busy.has('ask')}
            problem={refusal}
            onCompany={setCompany}
            onAsk={(name) => void ask(name)}
            onShow={show}
            onPick={pick}
          />
        )}
        {linkFrom === null ? (
          <Footer>
            <Button
              kind="filled"
              onClick={() => addLink(chosen === undefined ? '' : (model.labels[chosen] ?? ''))}
              busy={loading}
            >
              Add a link
            </Button>
          </Footer>
        ) : null}
      </div>
    </div>
  );
}

/** When what was opened closes, the focus goes back to what opened it, where that is still there. */
function useReturningFocus(isOpen: boolean): () => void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) return;
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    opener.current = null;
  }, [isOpen]);
  return () => {
    // From card to card it stays the one that opened the first.
    opener.current ??= document.activeElement;
  };
}

function isFound(report: NetworkReport, index: number, words: string): boolean {
  const person = report.people[index];
  return person !== undefined && matches(person, words);
}
